package dev.enrollment.agreement.documents;

import dev.enrollment.agreement.AgreementText;
import dev.enrollment.agreement.AgreementTexts;
import dev.enrollment.agreement.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Texts under {@code agreements/<document>/<version>/<language>.md}. A released text never changes:
 * {@code agreements/SHA256SUMS} pins each one, and the service refuses to start with any other.
 * {@code agreements/RELEASES} says from when and where each version is offered.
 */
@Component
final class ReleasedTexts implements AgreementTexts {

    private static final String FALLBACK = "en";

    private final Map<String, AgreementText> texts = new HashMap<>();

    private final List<Release> releases;

    ReleasedTexts() {
        read("SHA256SUMS").lines().forEach(this::add);
        releases =
                read("RELEASES")
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Release::of)
                        .sorted(Comparator.comparing(Release::from).reversed())
                        .toList();
    }

    /** One line of {@code sha256sum}: the hash, two spaces, the path. */
    private void add(String line) {
        List<String> columns = List.of(line.split(" {2}", 2));
        List<String> path = List.of(columns.get(1).replace(".md", "").split("/"));
        var text = AgreementText.of(path.get(0), path.get(1), path.get(2), read(columns.get(1)));
        if (!text.edition().hash().equals(columns.get(0))) {
            throw new IllegalStateException(
                    "agreements/%s is not the text that was released; add a new version instead"
                            .formatted(columns.get(1)));
        }
        texts.put(key(path.get(0), path.get(1), path.get(2)), text);
    }

    @Override
    public AgreementText offered(String document, String market, String language, LocalDate day) {
        return releases.stream()
                .filter(release -> release.inEffect(document, market, day))
                .findFirst()
                .map(release -> inLanguage(document, release.version(), language))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No %s is in effect in %s".formatted(document, market)));
    }

    private AgreementText inLanguage(String document, String version, String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return find(document, version, primary)
                .or(() -> find(document, version, FALLBACK))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No text of %s %s".formatted(document, version)));
    }

    @Override
    public AgreementText of(Edition edition) {
        return find(edition.document(), edition.version(), edition.language())
                .filter(text -> text.edition().equals(edition))
                .orElseThrow(() -> new IllegalStateException("Missing or altered: " + edition));
    }

    /** Each of them, for checks that go through all. */
    Collection<AgreementText> all() {
        return texts.values();
    }

    private Optional<AgreementText> find(String document, String version, String language) {
        return Optional.ofNullable(texts.get(key(document, version, language)));
    }

    private static String key(String document, String version, String language) {
        return String.join("/", document, version, language);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource("agreements/" + path)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

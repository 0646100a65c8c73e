package dev.enrollment.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z.-]+[a-z])[}(]");

    private final Languages languages = Languages.of(List.of("en", "de", "fr"));

    @Test
    void anyOtherLanguageIsTheFirst() {
        assertThat(languages.spoken(Locale.of("de", "CH"))).isEqualTo(Locale.GERMAN);
        assertThat(languages.spoken(Locale.of("sv"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void everyLanguageIsNamedByItsSpeakers() {
        assertThat(languages.all().stream().map(languages::name))
                .containsExactly("English", "Deutsch", "Français");
    }

    @Test
    void thereIsOneAtLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Languages.of(List.of()))
                .withMessageContaining("enrollment.pages.languages");
    }

    /** What all pages share has its words here; the service's own templates may add theirs. */
    @Test
    void theSharedTemplatesHaveTheirWords() throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("pages/words.properties"))) {
            words.load(reader);
        }
        try (Stream<Path> templates = Files.list(RESOURCES.resolve("templates/pages"))) {
            for (Path template : templates.toList()) {
                IN_TEMPLATE
                        .matcher(Files.readString(template))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(key -> assertThat(words.stringPropertyNames()).contains(key));
            }
        }
        assertThat(words.stringPropertyNames())
                .contains("footer.help", "footer.privacy", "footer.imprint", "form.kept");
    }
}

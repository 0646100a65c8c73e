package dev.enrollment.acceptance.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A language is data alone: {@link LanguageFiles} lists the files that it consists of. Each file is
 * there and says what the English one says, and no code of the product knows a language by name.
 */
class LanguagesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9.-]+}");
    private static final List<String> MODULES =
            List.of(
                    "account-service",
                    "agreement-service",
                    "notification-service",
                    "review-service",
                    "pages",
                    "edge",
                    "identity-theme",
                    "schemas",
                    "service-defaults");

    /** English is the language of those who speak none of ours, so code may name it. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "Locale\\.(GERMAN|FRENCH|ITALIAN|GERMANY|FRANCE)\\b|\"(de|fr|el|it|pl|es)\"");

    @ParameterizedTest
    @MethodSource("dev.enrollment.acceptance.words.LanguageFiles#languages")
    void aLanguageHasEverythingThatEnglishHas(String language) throws IOException {
        for (LanguageFiles.Pattern files : LanguageFiles.PATTERNS) {
            Map<String, String> english = files.texts("en");
            Map<String, String> texts = files.texts(language);
            assertThat(texts.keySet()).as(files.of(language)).isEqualTo(english.keySet());
            english.forEach(
                    (key, text) ->
                            assertThat(places(texts.getOrDefault(key, "")))
                                    .as(files.of(language) + " " + key)
                                    .isEqualTo(places(text)));
            assertThat(texts)
                    .as(files.of(language))
                    .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.enrollment.acceptance.words.LanguageFiles#languages")
    void aLanguageIsNamedWhereItIsSwitchedOn(String language) throws IOException {
        for (String part : List.of("email", "login")) {
            assertThat(
                            LanguageFiles.properties(
                                    "identity-theme/src/main/resources/theme/enrollment/%s/theme.properties"
                                            .formatted(part)))
                    .extractingByKey("locales")
                    .asString()
                    .contains(language);
        }
        assertThat(Files.readString(ROOT.resolve("sandbox/src/main/resources/realm.json")))
                .containsPattern("\"supportedLocales\": \\[[^]]*\"" + language + "\"");
        assertThat(Files.readString(Path.of("src/test/resources/glossary.tsv")))
                .contains("\n" + language + "\t");
    }

    /** A translation that was forgotten looks like English; patterns of dates may be alike. */
    @ParameterizedTest
    @MethodSource("dev.enrollment.acceptance.words.LanguageFiles#translations")
    void noTextIsLeftInEnglish(String language) throws IOException {
        for (LanguageFiles.Pattern files : LanguageFiles.PATTERNS) {
            Map<String, String> english = files.texts("en");
            Map<String, String> texts = files.texts(language);
            List<String> same =
                    texts.entrySet().stream()
                            .filter(text -> !text.getKey().startsWith("format."))
                            .filter(text -> text.getValue().equals(english.get(text.getKey())))
                            .filter(text -> text.getValue().split(" ", -1).length > 3)
                            .map(Map.Entry::getKey)
                            .toList();
            assertThat(same).as(files.of(language)).isEmpty();
        }
    }

    @Test
    void noCodeKnowsALanguageByName() throws IOException {
        for (String module : MODULES) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            if (Files.exists(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                        assertThat(Files.readString(file))
                                .as(file.toString())
                                .doesNotContainPattern(NAMED);
                    }
                }
            }
            Path templates = ROOT.resolve(module).resolve("src/main/resources/templates");
            if (Files.exists(templates)) {
                try (Stream<Path> files = Files.walk(templates)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        assertThat(Files.readString(file))
                                .as(file.toString())
                                .doesNotContainPattern("'(de|fr|el)'");
                    }
                }
            }
        }
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(PLACE.matcher(text).results().map(MatchResult::group).toList());
    }
}

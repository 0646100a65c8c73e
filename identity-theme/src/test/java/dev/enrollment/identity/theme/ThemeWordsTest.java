package dev.enrollment.identity.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of Keycloak's pages and e-mails, in every language of the portal. */
class ThemeWordsTest {

    private static final Path THEME = Path.of("src", "main", "resources", "theme", "enrollment");
    private static final Pattern USED = Pattern.compile("msg\\(\"([A-Za-z.-]+)\"[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void everyLanguageSaysTheSameThings(String part) throws IOException {
        Map<String, String> english = words(part, "en");
        for (String language : languages()) {
            Map<String, String> words = words(part, language);
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            english.forEach(
                    (key, text) ->
                            assertThat(places(words.getOrDefault(key, "")))
                                    .as(language + " " + key)
                                    .isEqualTo(places(text)));
        }
    }

    /** What is not here comes from Keycloak, in another voice. */
    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void thePagesUseWordsOfTheirOwn(String part) throws IOException {
        Map<String, String> english = words(part, "en");
        try (Stream<Path> files = Files.walk(THEME.resolve(part))) {
            for (Path page : files.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                USED.matcher(Files.readString(page))
                        .results()
                        .map(used -> used.group(1))
                        .forEach(key -> assertThat(english).as(page.toString()).containsKey(key));
            }
        }
    }

    @Test
    void frenchIsThatOfFrance() throws IOException {
        for (String part : List.of("login", "email")) {
            assertThat(words(part, "fr").values())
                    .noneMatch(text -> text.contains("courriel"))
                    .noneMatch(text -> text.matches(".*[^\\u00a0][:?!;]( .*)?"));
        }
    }

    @Test
    void theListOfCommonPasswordsHoldsWhatIsLongEnoughToBeTried() throws IOException {
        var common = Files.readAllLines(Path.of("src/main/resources/passwords/common.txt"));
        assertThat(common)
                .contains("password1234", "123456789012")
                .hasSizeGreaterThan(10_000)
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() >= 12)
                .allMatch(password -> password.equals(password.toLowerCase(Locale.ROOT)));
    }

    private static List<String> languages() throws IOException {
        return List.of(
                properties(THEME.resolve("login/theme.properties"))
                        .getOrDefault("locales", "")
                        .split(","));
    }

    private static Map<String, String> words(String part, String language) throws IOException {
        return properties(
                THEME.resolve(part).resolve("messages/messages_%s.properties".formatted(language)));
    }

    private static Map<String, String> properties(Path file) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        words.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).sorted().toList();
    }
}

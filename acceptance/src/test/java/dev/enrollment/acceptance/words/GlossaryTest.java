package dev.enrollment.acceptance.words;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word for one thing in each language, on all pages and in all letters. */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> FILES =
            List.of(
                    "pages/src/main/resources/pages/words%s.properties",
                    "account-service/src/main/resources/portal/messages%s.properties",
                    "agreement-service/src/main/resources/messages%s.properties",
                    "review-service/src/main/resources/console/messages%s.properties",
                    "notification-service/src/main/resources/letters/%s.properties",
                    "identity-theme/src/main/resources/theme/enrollment/login/messages/messages_%s.properties",
                    "identity-theme/src/main/resources/theme/enrollment/email/messages/messages_%s.properties");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void everyTextUsesTheWordOfTheGlossary(String language) throws IOException {
        Map<String, String> texts = texts(language);
        List<Term> terms = terms(language);
        assertThat(terms).hasSizeGreaterThanOrEqualTo(20);
        for (Term term : terms) {
            assertThat(texts.values())
                    .as("somebody says " + term.word())
                    .anyMatch(text -> lower(text).contains(lower(term.word())));
            assertThat(texts)
                    .as("say " + term.word() + " instead")
                    .allSatisfy(
                            (key, text) -> assertThat(text).doesNotContainPattern(term.never()));
        }
    }

    private static List<Term> terms(String language) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/glossary.tsv")).stream()
                .filter(line -> line.startsWith(language + "\t"))
                .map(line -> Term.of(line.split("\t", -1)))
                .toList();
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String file : FILES) {
            boolean bundle = !file.contains("/%s") && !file.contains("_%s");
            String suffix = !bundle ? language : language.equals("en") ? "" : "_" + language;
            Path path = ROOT.resolve(file.formatted(suffix));
            var words = new Properties();
            try (Reader reader = Files.newBufferedReader(path)) {
                words.load(reader);
            }
            Stream.of(words.stringPropertyNames())
                    .flatMap(names -> names.stream())
                    .forEach(key -> texts.put(path + " " + key, words.getProperty(key)));
        }
        return texts;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private record Term(String word, Pattern never) {

        /** German joins its words, so that one is found inside of another. */
        static Term of(String[] columns) {
            String never = "(?:" + columns[2] + ")";
            return new Term(
                    columns[1],
                    Pattern.compile(
                            columns[0].equals("de") ? never : "\\b" + never + "\\b",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
        }
    }
}

package dev.enrollment.acceptance.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One word for one thing in each language, on all pages and in all letters. */
class GlossaryTest {

    private static final Pattern RELEASED = Pattern.compile("/(declarations|agreements)/");

    @ParameterizedTest
    @MethodSource("dev.enrollment.acceptance.words.LanguageFiles#languages")
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

    /** Not the agreements and declarations, whose released texts never change. */
    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (LanguageFiles.Pattern files : LanguageFiles.PATTERNS) {
            String path = files.of(language);
            if (!RELEASED.matcher(path).find()) {
                files.texts(language).forEach((key, text) -> texts.put(path + " " + key, text));
            }
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

package dev.enrollment.review.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.catalogue.CodeList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterDraftTest {

    private static final Map<String, String> VALUES =
            Map.of(
                    "vendor", "Nimbus Cloud",
                    "contact", "partners@nimbus.example",
                    "company", "Nordlicht GmbH",
                    "market", "DE",
                    "name", "Jana Petersen",
                    "reference", "4711",
                    "deadline", "13 December");

    /** Whatever can be asked for or said has its words in every language of the letters. */
    @ParameterizedTest
    @CsvSource({
        "en,INFORMATION_REQUESTED,information-items",
        "de,INFORMATION_REQUESTED,information-items",
        "fr,INFORMATION_REQUESTED,information-items",
        "en,APPLICATION_REJECTED,rejection-reasons",
        "de,APPLICATION_REJECTED,rejection-reasons",
        "fr,APPLICATION_REJECTED,rejection-reasons"
    })
    void everyCodeHasWords(String language, String kind, String catalogue) {
        LetterPhrases phrases = LetterPhrases.nearest(language);
        assertThat(phrases.language()).isEqualTo(language);
        List<String> codes = CodeList.named(catalogue).codes().stream().sorted().toList();
        Typed typed =
                new Typed(
                        1,
                        new ArrayList<>(codes),
                        null,
                        "To you",
                        Map.of(codes.getFirst(), "Why"),
                        null);

        String text = new LetterDraft(phrases, kind, VALUES).text(typed);

        assertThat(text)
                .contains("Nordlicht GmbH", "Jana Petersen", "To you", ": Why", "13 December")
                .doesNotContain("{", "null");
        assertThat(text.lines().filter(line -> line.startsWith("• "))).hasSameSizeAs(codes);
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertThat(LetterPhrases.nearest("de-AT").language()).isEqualTo("de");
        assertThat(LetterPhrases.nearest("").language()).isEqualTo("en");
        assertThat(LetterPhrases.nearest("xx").language()).isEqualTo("en");
    }
}

package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseBookTest {

    private final PhraseBook book = PhraseBook.load();

    @ParameterizedTest
    @CsvSource({
        "de,de",
        "de-AT,de",
        "DE-ch,de",
        "en-GB,en",
        "en,en",
        "fr,fr",
        "fr-BE,fr",
        "sv,en",
        "'',en",
        "'not a language!',en"
    })
    void findsTheNearestLanguage(String asked, String found) {
        assertThat(book.nearest(asked).locale().toLanguageTag()).isEqualTo(found);
    }

    @Test
    void everyLanguageHasTheSamePhrases() {
        assertThat(book.all()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(book.all())
                .extracting(Phrases::keys)
                .allSatisfy(
                        keys ->
                                assertThat(keys)
                                        .containsExactlyInAnyOrderElementsOf(
                                                book.nearest("en").keys()));
    }

    @Test
    void insertsValuesLiterally() {
        Phrases phrases = new Phrases(Locale.ENGLISH, Map.of("key", "<{company}> {vendor}"));
        assertThat(phrases.text("key", Map.of("company", "{vendor} $1 \\", "vendor", "V")))
                .isEqualTo("<{vendor} $1 \\> V");
    }

    @Test
    void missingPhrasesAndValuesAreErrors() {
        Phrases phrases = new Phrases(Locale.ENGLISH, Map.of("key", "{company}"));
        assertThatThrownBy(() -> phrases.text("other", Map.of())).hasMessageContaining("other");
        assertThatThrownBy(() -> phrases.text("key", Map.of())).hasMessageContaining("{company}");
    }
}

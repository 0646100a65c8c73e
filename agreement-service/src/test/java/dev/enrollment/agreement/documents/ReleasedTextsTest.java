package dev.enrollment.agreement.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.enrollment.agreement.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedTextsTest {

    private final ReleasedTexts texts = new ReleasedTexts();

    @ParameterizedTest
    @CsvSource({
        "de,de",
        "de-AT,de",
        "en,en",
        "en-GB,en",
        "fr,fr",
        "fr-BE,fr",
        "pl,en",
        "xx,en",
        "'',en"
    })
    void givesTheLanguageOrEnglish(String asked, String given) {
        var text = texts.inLanguage("reseller-agreement", "2026-11", asked);
        assertThat(text.edition().language()).isEqualTo(given);
        assertThat(texts.of(text.edition())).isEqualTo(text);
    }

    @Test
    void statesTheBindingLanguageInEachText() {
        assertThat(texts.inLanguage("reseller-agreement", "2026-11", "en").text())
                .contains("the English text is binding");
        assertThat(texts.inLanguage("reseller-agreement", "2026-11", "de").text())
                .contains("verbindlich ist der deutsche Text");
        assertThat(texts.inLanguage("reseller-agreement", "2026-11", "fr").text())
                .contains("le texte français fait foi");
    }

    @Test
    void handsOutNothingWhoseHashDiffers() {
        var other = new Edition("reseller-agreement", "2026-11", "en", "0".repeat(64));
        assertThatIllegalStateException().isThrownBy(() -> texts.of(other));
    }

    @Test
    void hasNoTextOfAnUnknownVersion() {
        assertThatIllegalStateException()
                .isThrownBy(() -> texts.inLanguage("reseller-agreement", "1999-01", "en"));
    }
}

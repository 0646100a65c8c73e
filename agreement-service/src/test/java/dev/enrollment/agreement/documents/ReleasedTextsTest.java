package dev.enrollment.agreement.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.enrollment.agreement.AgreementText;
import dev.enrollment.agreement.Edition;
import java.time.LocalDate;
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
        var text = offered(asked, "2026-11-24");
        assertThat(text.edition().language()).isEqualTo(given);
        assertThat(texts.of(text.edition())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,2026-11",
        "2026-11-24,2026-11",
        "2026-11-25,2026-12",
        "2030-01-01,2026-12"
    })
    void offersTheNewestVersionInEffect(String day, String version) {
        assertThat(offered("en", day).edition().version()).isEqualTo(version);
    }

    @Test
    void aReleaseMayBeForSomeMarketsOnly() {
        var release = Release.of("reseller-agreement 2027-01 2027-01-01 CH,LI");
        var day = LocalDate.parse("2027-01-01");
        assertThat(release.inEffect("reseller-agreement", "LI", day)).isTrue();
        assertThat(release.inEffect("reseller-agreement", "DE", day)).isFalse();
        assertThat(release.inEffect("reseller-agreement", "LI", day.minusDays(1))).isFalse();
        assertThat(release.inEffect("other", "LI", day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en,the English text is binding,SAMPLE",
        "de,verbindlich ist der deutsche Text,MUSTER",
        "fr,le texte français fait foi,MODÈLE"
    })
    void statesTheBindingLanguageAndThatItIsASample(String language, String binding, String mark) {
        assertThat(offered(language, "2026-12-01").text()).contains(binding, mark);
    }

    @Test
    void handsOutNothingWhoseHashDiffers() {
        var other = new Edition("reseller-agreement", "2026-11", "en", "0".repeat(64));
        assertThatIllegalStateException().isThrownBy(() -> texts.of(other));
    }

    @Test
    void hasNothingToOfferBeforeTheFirstRelease() {
        assertThatIllegalStateException().isThrownBy(() -> offered("en", "1999-01-01"));
    }

    private AgreementText offered(String language, String day) {
        return texts.offered("reseller-agreement", "DE", language, LocalDate.parse(day));
    }
}

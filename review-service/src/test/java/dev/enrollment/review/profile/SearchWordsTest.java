package dev.enrollment.review.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.Samples;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void aProfileIsFoundByNameNumbersAndPerson() {
        assertThat(SearchWords.of(Samples.profile()))
                .isEqualTo("morgenrot rechner gmbh hrb 12341 hrb12341 de123456789 ada beispiel");
    }

    @Test
    void accentsCaseAndPunctuationDoNotCount() {
        assertThat(SearchWords.of(" Müller & Söhne, S.p.A. "))
                .containsExactly("muller", "sohne", "s", "p", "a");
        assertThat(SearchWords.of("STRAẞE Straße")).containsExactly("strasse", "strasse");
        assertThat(SearchWords.of("ООО «Ромашка»")).containsExactly("ооо", "ромашка");
        assertThat(SearchWords.of("' & | : * ! \u0000")).isEmpty();
    }
}

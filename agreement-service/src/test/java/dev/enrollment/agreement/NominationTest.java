package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NominationTest {

    @Test
    void makesPlainWhatWasPasted() {
        var named =
                new Nomination(" Ægir\u00a0\u200bÞór\nJónsson ", " aegir@Brúarsmiðja.IS\u200b ");
        assertThat(named.flaws()).isEmpty();
        assertThat(named.name()).isEqualTo("Ægir Þór Jónsson");
        assertThat(named.email()).isEqualTo("aegir@xn--brarsmija-h6a8h.is");
    }

    @Test
    void wantsAName() {
        assertThat(new Nomination(" \u200e ", "a@b.example").flaws()).containsExactly("name");
        assertThat(new Nomination("x".repeat(201), "a@b.example").flaws()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@firma.example",
                "anna@firma",
                "a..b@firma.example",
                "anna@firma.example,eve@evil.example",
                "anna@[127.0.0.1]",
                "\"anna\"@firma.example",
                "anna@fir_ma.example",
                "anna@firma.example>"
            })
    void wantsAnAddressThatALetterCanReach(String email) {
        assertThat(new Nomination("Anna", email).flaws()).containsExactly("email");
    }

    @Test
    void keepsSecretWhomItNames() {
        assertThat(new Nomination("Anna", "anna@firma.example").toString())
                .doesNotContain("Anna", "anna");
    }
}

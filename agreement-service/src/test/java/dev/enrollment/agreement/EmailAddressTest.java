package dev.enrollment.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "anna@firma.example,        anna@firma.example,            true",
        "anna@firma.example,        anna@FIRMA.Example,            true",
        "Anna@firma.example,        anna@firma.example,            true",
        "' anna@firma.example ',    anna@firma.example,            true",
        "anna@müller.example,       anna@xn--mller-kva.example,    true",
        "anna@faß.example,          anna@xn--fa-hia.example,        true",
        "anna@faß.example,          anna@fass.example,             false",
        "anna@firma.example,        anna@firma.example.org,        false",
        "anna@firma.example,        hanna@firma.example,           false",
        "anna+x@firma.example,      anna@firma.example,            false",
        "'',                        '',                            false",
        "anna,                      berta,                         false",
    })
    void comparesMailboxes(String one, String other, boolean same) {
        assertThat(new EmailAddress(one).sameMailboxAs(new EmailAddress(other))).isEqualTo(same);
        assertThat(new EmailAddress(other).sameMailboxAs(new EmailAddress(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource("anna@firma.example")
    void isNeverShownByAccident(String text) {
        assertThat(new EmailAddress(text).toString()).doesNotContain("anna");
    }
}

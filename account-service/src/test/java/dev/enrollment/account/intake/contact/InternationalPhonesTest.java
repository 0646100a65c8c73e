package dev.enrollment.account.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.market.CatalogueFiles;
import dev.enrollment.phone.InternationalPhones;
import dev.enrollment.phone.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternationalPhonesTest {

    private final Phones phones = new InternationalPhones(CatalogueFiles.read()::marketOfRegion);

    @ParameterizedTest
    @CsvSource({
        "+49 30 901820, +4930901820",
        "+43 (1) 2345678, +4312345678",
        "+39 02 1234 5618, +390212345618",
        "+47 40 61 23 25, +4740612325",
        "+358 41 2345611, +358412345611",
        "+423 234 56 19, +4232345619",
        "+1 650 253 0000, +16502530000",
    })
    void storesWhatIsPossibleInOneForm(String written, String e164) {
        assertThat(phones.read(written, "DE"))
                .hasValueSatisfying(
                        phone -> {
                            assertThat(phone.e164()).isEqualTo(e164);
                            assertThat(phone.premium()).isFalse();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+49 12",
                "+49 30 901820 ext. 5",
                "+49 30 901820;ext=5",
                "+49 800 FLOWERS",
                "+999 123456",
                "+49 30 901820\r\nBcc: x",
                "+4930901820304050607080",
                "٣٠٩٠١٨٢٠",
            })
    void refusesTheRest(String written) {
        assertThat(phones.read(written, "DE")).isEmpty();
    }

    @Test
    void knowsPremiumRates() {
        assertThat(phones.read("+49 900 1234567", "DE"))
                .hasValueSatisfying(phone -> assertThat(phone.premium()).isTrue());
    }

    /** Territories that belong to a market count as it; others stay foreign. */
    @ParameterizedTest
    @CsvSource({
        "+358 18 123456, FI",
        "+47 79 12 34 56, NO",
        "+262 692 12 34 56, FR",
        "+262 639 01 23 45, FR",
        "+590 690 00 12 34, FR",
        "+594 694 20 12 34, FR",
        "+596 696 20 12 34, FR",
        "+377 93 15 45 67, MC",
        "+378 0549 882345, SM",
        "+90 392 228 1234, TR",
        "+47 43 00 00 00, NO",
    })
    void knowsWhoseNumberItIs(String written, String country) {
        assertThat(phones.read(written, "DE"))
                .hasValueSatisfying(phone -> assertThat(phone.country()).isEqualTo(country));
    }

    @Test
    void showsAnExampleOfTheMarket() {
        assertThat(phones.example("FR")).startsWith("+33 ");
        assertThat(phones.read(phones.example("IS"), "DE")).isPresent();
        assertThat(phones.example("EL")).startsWith("+49 ");
    }
}

package dev.enrollment.account.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.intake.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternationalPhonesTest {

    private final Phones phones = new InternationalPhones();

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
        assertThat(phones.read(written))
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
                "030 901820",
                "0049 30 901820",
                "+49 12",
                "+49 30 901820 ext. 5",
                "+49 30 901820;ext=5",
                "tel:+4930901820",
                "+49 800 FLOWERS",
                "+999 123456",
                "+49 30 901820\r\nBcc: x",
                "+4930901820304050607080",
                "٣٠٩٠١٨٢٠",
            })
    void refusesTheRest(String written) {
        assertThat(phones.read(written)).isEmpty();
    }

    @Test
    void knowsPremiumRates() {
        assertThat(phones.read("+49 900 1234567"))
                .hasValueSatisfying(phone -> assertThat(phone.premium()).isTrue());
    }
}

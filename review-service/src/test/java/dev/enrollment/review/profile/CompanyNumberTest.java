package dev.enrollment.review.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNumberTest {

    @Test
    void comparesLettersAndDigitsAlone() {
        assertThat(CompanyNumber.key("che-123.456.789 mwst"))
                .isEqualTo(CompanyNumber.key("CHE 123456789MWST"))
                .isNotEqualTo(CompanyNumber.key("CHE-123.456.788 MWST"));
    }

    @ParameterizedTest
    @CsvSource({
        "KvK 12345678, 12345678",
        "kvk: 12345678, KVK-nr 12345678",
        "CVR-nr. 12 34 56 78, 12345678",
        "Org.nr 556677-8899, 5566778899",
        "IČO: 12345678, ICO 12345678",
        "FN 123456 a, 123456a",
        "ＨＲＢ　８６８９１, HRB 86891",
        "HRВ 86891, HRB 86891"
    })
    void takesTwoWaysToWriteOneNumberForTheSame(String one, String other) {
        assertThat(CompanyNumber.key(one)).isEqualTo(CompanyNumber.key(other));
    }

    @ParameterizedTest
    @CsvSource({"HRA 86891, HRB 86891", "HRB 86891, 86891", "FN 123456 a, FN 123456 b", "KVK, CVR"})
    void keepsApartWhatARegisterKeepsApart(String one, String other) {
        assertThat(CompanyNumber.key(one)).isNotEqualTo(CompanyNumber.key(other));
    }
}

package dev.enrollment.review.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompanyNumberTest {

    @Test
    void comparesLettersAndDigitsAlone() {
        assertThat(CompanyNumber.key("che-123.456.789 mwst"))
                .isEqualTo(CompanyNumber.key("CHE 123456789MWST"))
                .isNotEqualTo(CompanyNumber.key("CHE-123.456.788 MWST"));
    }
}

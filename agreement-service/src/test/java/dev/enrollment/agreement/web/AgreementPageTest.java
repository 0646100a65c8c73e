package dev.enrollment.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementPageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | DE | 22 November 2026, 11:15 (CET)",
                "de | GR | 22. November 2026, 12:15 (OEZ)",
                "fr | PT | 22 novembre 2026 10:15 (WET)"
            })
    void timesAreTheMarketsAndDatesAreEuropean(String language, String market, String expected) {
        assertThat(
                        AgreementPage.time(
                                Instant.parse("2026-11-22T10:15:00Z"), market, Locale.of(language)))
                .isEqualTo(expected);
    }
}

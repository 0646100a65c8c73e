package dev.enrollment.review.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private static final Path MARKETS =
            Path.of("../account-service/src/main/resources/markets/markets.csv");

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void everyMarketHasACalendar() throws IOException {
        List<String> markets =
                Files.readAllLines(MARKETS).stream()
                        .filter(line -> !line.startsWith("#"))
                        .skip(1)
                        .map(line -> line.substring(0, 2))
                        .toList();
        assertThat(markets).contains("DE", "GR", "IS", "LI").hasSizeGreaterThan(30);
        assertThat(markets).filteredOn(market -> !PublicHolidays.isKnown(market)).isEmpty();
    }

    /** One holiday on a weekday for each kind of rule; the day is a business day elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "DE, 2026-12-25, 2027-03-26",
        "FR, 2026-07-14, 2027-07-14",
        "GR, 2026-10-28, 2027-04-30", // Orthodox Good Friday
        "CY, 2026-10-01, 2027-05-03",
        "BG, 2027-03-03, 2027-04-30",
        "RO, 2027-12-01, 2027-04-30",
        "GB, 2027-12-27, 2027-12-28", // Christmas on a weekend, kept on the days after
        "CH, 2027-05-06, 2028-08-01",
        "SE, 2027-06-25, 2027-01-06",
        "NO, 2027-05-17, 2027-03-25",
        "LI, 2028-08-15, 2027-05-06"
    })
    void knowsTheHolidaysOfAMarket(String market, LocalDate one, LocalDate other) {
        assertThat(isBusinessDay(market, one)).as("%s %s", market, one).isFalse();
        assertThat(isBusinessDay(market, other)).as("%s %s", market, other).isFalse();
    }

    @Test
    void daysOfAPartOfTheCountryAreBusinessDays() {
        // Corpus Christi in Bavaria, among others.
        assertThat(isBusinessDay("DE", LocalDate.of(2026, 6, 4))).isTrue();
    }

    @Test
    void withoutACalendarThereAreWeekendsAlone() {
        assertThat(isBusinessDay("XX", LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(isBusinessDay("XX", LocalDate.of(2026, 12, 26))).isFalse();
    }

    private boolean isBusinessDay(String market, LocalDate day) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return holidays.of(market).between(noon, noon.plus(Duration.ofHours(1))).isPositive();
    }
}

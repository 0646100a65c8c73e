package dev.enrollment.review.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final BusinessTime german = new PublicHolidays().of("DE");

    @Test
    void theWeekendDoesNotCount() {
        // Friday 15:00 in Berlin.
        Instant friday = Instant.parse("2026-11-20T14:00:00Z");
        assertThat(german.after(friday, TWO_DAYS)).isEqualTo("2026-11-24T14:00:00Z");
    }

    @Test
    void aPublicHolidayDoesNotCount() {
        // Ascension Day is a Thursday.
        Instant wednesday = Instant.parse("2026-05-13T10:00:00Z");
        assertThat(german.after(wednesday, TWO_DAYS)).isEqualTo("2026-05-18T10:00:00Z");
    }

    @Test
    void aTermThatBeginsOnSundayBeginsOnMonday() {
        Instant sunday = Instant.parse("2026-11-22T09:00:00Z");
        assertThat(german.after(sunday, Duration.ofHours(1))).isEqualTo("2026-11-23T00:00:00Z");
    }

    @Test
    void aTermEndsWithFridayAndNotWithTheWeekend() {
        Instant monday = Instant.parse("2026-11-15T23:00:00Z");
        assertThat(german.after(monday, Duration.ofDays(5))).isEqualTo("2026-11-20T23:00:00Z");
    }

    @Test
    void aDayIsOneOfTheMarket() {
        // Friday 23:30 in Lisbon is Saturday in Nicosia.
        Instant friday = Instant.parse("2026-11-20T23:30:00Z");
        Duration hour = Duration.ofHours(1);
        var holidays = new PublicHolidays();
        assertThat(holidays.of("PT").after(friday, hour)).isEqualTo("2026-11-23T00:30:00Z");
        assertThat(holidays.of("CY").after(friday, hour)).isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void tellsWhatPassesBetween() {
        Instant friday = Instant.parse("2026-11-20T14:00:00Z");
        assertThat(german.between(friday, Instant.parse("2026-11-24T14:00:00Z")))
                .isEqualTo(TWO_DAYS);
        assertThat(german.between(friday, friday)).isZero();
        assertThat(german.between(friday, friday.minus(TWO_DAYS))).isZero();
    }
}

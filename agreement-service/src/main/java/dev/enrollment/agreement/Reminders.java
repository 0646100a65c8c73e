package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an open agreement is called to mind.
 *
 * @param periods from when the signatory got it; those before its expiry are negative
 */
public record Reminders(List<Duration> periods) {

    public Reminders {
        periods = List.copyOf(periods);
    }

    static Reminders of(List<Duration> afterOffer, List<Duration> beforeExpiry) {
        return new Reminders(
                Stream.concat(afterOffer.stream(), beforeExpiry.stream().map(Duration::negated))
                        .toList());
    }

    /** Reads what {@link #text} wrote. */
    public static Reminders parse(String text) {
        return new Reminders(
                Arrays.stream(text.split(" "))
                        .filter(period -> !period.isEmpty())
                        .map(Duration::parse)
                        .toList());
    }

    /** ISO 8601, with blanks between. */
    public String text() {
        return periods.stream().map(Duration::toString).collect(Collectors.joining(" "));
    }

    /** The first reminder later than now; the expiry where none is left before it. */
    Instant next(Instant now, Instant since, Instant expiresAt) {
        return periods.stream()
                .map(period -> (period.isNegative() ? expiresAt : since).plus(period))
                .filter(now::isBefore)
                .filter(expiresAt::isAfter)
                .min(Instant::compareTo)
                .orElse(expiresAt);
    }
}

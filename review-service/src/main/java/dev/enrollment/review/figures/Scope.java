package dev.enrollment.review.figures;

import dev.enrollment.review.ReviewerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the figures are about: days of UTC from the first to the last, both counted.
 *
 * @param market ISO 3166-1 alpha-2; null for all
 * @param reviewer null for all
 */
public record Scope(
        LocalDate from, LocalDate to, @Nullable String market, @Nullable ReviewerId reviewer) {

    public static final int MOST_DAYS = 366;

    public Scope {
        if (!holds(from, to)) {
            throw new IllegalArgumentException("A period has 1 to %d days".formatted(MOST_DAYS));
        }
    }

    /** Whether the days are a period that can be asked about. */
    public static boolean holds(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && to.isBefore(from.plusDays(MOST_DAYS));
    }

    public Instant start() {
        return from.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** The first moment after the period. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

package dev.enrollment.review.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Pauses between tries: each twice as long as the one before, up to the longest. */
public record RetryPauses(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;
    private static final Duration MOST_ASKED = Duration.ofDays(1);

    public RetryPauses {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "Pauses are positive and grow, not %s to %s".formatted(first, longest));
        }
    }

    /** The pause that somebody asks for, or the longest; never shorter than the first. */
    public Duration within(@Nullable Duration asked) {
        if (asked == null) {
            return longest;
        }
        if (asked.compareTo(first) < 0) {
            return first;
        }
        return asked.compareTo(MOST_ASKED) < 0 ? asked : MOST_ASKED;
    }

    /** The pause after this many tries in vain, 1 or more. */
    public Duration after(int tries) {
        Duration grown = first.multipliedBy(1L << Math.clamp(tries - 1L, 0, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}

package dev.enrollment.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the review began and by when it ought to be decided. {@link FairClock} moves it.
 *
 * @param dueAt while it is paused, what held before
 * @param pausedAt since when it waits for the applicant; null where it does not
 */
public record Term(Instant openedAt, Instant dueAt, @Nullable Instant pausedAt) {

    /** Nothing is due before the clock has seen the opening. */
    static Term opened(Instant at) {
        return new Term(at, at, null);
    }

    Term due(Instant at) {
        return new Term(openedAt, at, null);
    }

    Term paused(Instant at) {
        return new Term(openedAt, dueAt, at);
    }
}

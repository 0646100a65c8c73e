package dev.enrollment.review;

import java.time.Duration;
import java.time.Instant;

/** When the review began and by when it ought to be decided. */
public record Term(Instant openedAt, Instant dueAt) {

    /** Counted anew from here, as what began stays. */
    Term renewed(Instant at, Duration length) {
        return new Term(openedAt, at.plus(length));
    }

    static Term of(Instant openedAt, Duration length) {
        return new Term(openedAt, openedAt.plus(length));
    }
}

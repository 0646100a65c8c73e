package dev.enrollment.review;

import java.time.Duration;
import java.time.Instant;

/** When the review began and by when it ought to be decided. */
public record Term(Instant openedAt, Instant dueAt) {

    static Term of(Instant openedAt, Duration length) {
        return new Term(openedAt, openedAt.plus(length));
    }
}

package dev.enrollment.review;

import java.util.List;

/** The review after a command and what happened; nothing where the fact was known already. */
record Change(Review review, List<ReviewEvent> events) {

    static Change none(Review review) {
        return new Change(review, List.of());
    }
}

package dev.enrollment.review;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The review after a command and what happened; nothing where the fact was known already. */
record Change(Review review, List<ReviewEvent> events) {

    static Change none(Review review) {
        return new Change(review, List.of());
    }

    /** With what the next command does to the review as it is now. */
    Change then(Function<Review, Change> command) {
        Change next = command.apply(review);
        return new Change(
                next.review(), Stream.concat(events.stream(), next.events().stream()).toList());
    }
}

package dev.enrollment.review;

import java.util.UUID;

/** Identity of a review. */
public record ReviewId(UUID value) {

    static ReviewId random() {
        return new ReviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

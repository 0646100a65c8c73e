package dev.enrollment.review.saved;

import java.util.UUID;

/** Identity of a view. */
public record ViewId(UUID value) {

    static ViewId random() {
        return new ViewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.enrollment.review;

import org.jspecify.annotations.Nullable;

/**
 * A review as somebody saw it who now wants something done to it.
 *
 * @param version how many things had happened to it by then; null where nobody has looked
 */
public record Seen(ReviewId id, @Nullable Integer version) {

    public static Seen byNobody(ReviewId id) {
        return new Seen(id, null);
    }

    boolean isBefore(int now) {
        return version != null && version < now;
    }
}

package dev.enrollment.review;

import org.jspecify.annotations.Nullable;

/**
 * Where a review stands.
 *
 * @param assignee who has claimed it; stays after a decision
 * @param word what the assignee said last; null before and after an amendment
 */
public record Standing(ReviewStatus status, @Nullable ReviewerId assignee, @Nullable Word word) {

    static Standing unassigned(ReviewStatus status) {
        return new Standing(status, null, null);
    }
}

package dev.enrollment.review;

import org.jspecify.annotations.Nullable;

/**
 * Where a review stands.
 *
 * @param assignee who has claimed it; stays after a decision
 * @param word what the assignee said last; null before and after an amendment
 * @param barred whose rejection was appealed against: it is for others to look at it now
 */
public record Standing(
        ReviewStatus status,
        @Nullable ReviewerId assignee,
        @Nullable Word word,
        @Nullable ReviewerId barred) {

    static Standing initial(ReviewStatus status) {
        return new Standing(status, null, null, null);
    }

    Standing unassigned(ReviewStatus next) {
        return new Standing(next, null, null, barred);
    }

    Standing claimed(ReviewStatus next, ReviewerId by) {
        return new Standing(next, by, null, barred);
    }

    Standing spoken(ReviewStatus next, Word said) {
        return new Standing(next, said.by(), said, barred);
    }

    /** In another status, or the same, without a word of a reviewer. */
    Standing in(ReviewStatus next) {
        return new Standing(next, assignee, word, barred);
    }

    Standing appealed(ReviewStatus next) {
        return new Standing(next, null, null, assignee);
    }
}

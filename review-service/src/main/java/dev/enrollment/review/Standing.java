package dev.enrollment.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a review stands.
 *
 * @param assignee who has claimed it; stays after a decision
 * @param word what the assignee said last; null before and after an amendment
 * @param barred whose rejection was appealed against: it is for others to look at it now
 * @param held what the assignee has decided and may still undo; null in any status but DECIDED
 * @param proposedBy who has proposed to approve: it is for others to confirm that
 */
public record Standing(
        ReviewStatus status,
        @Nullable ReviewerId assignee,
        @Nullable Word word,
        @Nullable ReviewerId barred,
        Decision.@Nullable Held held,
        @Nullable ReviewerId proposedBy) {

    static Standing initial(ReviewStatus status) {
        return new Standing(status, null, null, null, null, null);
    }

    Standing unassigned(ReviewStatus next) {
        return new Standing(next, null, null, barred, null, proposedBy);
    }

    /** What was proposed is of no use any more. */
    Standing amended(ReviewStatus next) {
        return new Standing(next, null, null, barred, null, null);
    }

    /** Throws {@link AnotherReviewerNeeded} where it is for others. */
    Standing claimed(ReviewStatus next, ReviewerId by) {
        if (by.equals(barred)) {
            throw AnotherReviewerNeeded.forTheAppeal();
        }
        if (by.equals(proposedBy)) {
            throw AnotherReviewerNeeded.toConfirm();
        }
        return new Standing(next, by, null, barred, null, proposedBy);
    }

    /** A proposal is for anybody else; whatever else was decided is the assignee's word. */
    Standing told(ReviewStatus next, Decision decision) {
        Word said = decision.word();
        return decision.command() == ReviewCommand.PROPOSE
                ? new Standing(next, null, null, barred, null, said.by())
                : spoken(next, said);
    }

    Standing spoken(ReviewStatus next, Word said) {
        return new Standing(next, said.by(), said, barred, null, proposedBy);
    }

    Standing decided(ReviewStatus next, Decision decision, Instant until) {
        var holding = new Decision.Held(decision, until);
        return new Standing(next, assignee, null, barred, holding, proposedBy);
    }

    /** Whether this is what was decided last, held or not. */
    boolean knows(Decision decision) {
        if (held != null) {
            return held.decision().repeats(decision);
        }
        if (decision.command() == ReviewCommand.PROPOSE) {
            return status == ReviewStatus.READY && decision.word().by().equals(proposedBy);
        }
        Optional<ReviewStatus> decided = ReviewStatus.ASSIGNED.after(decision.command());
        return decided.equals(Optional.of(status)) && decision.word().equals(word);
    }

    /** In another status, or the same, without a word of a reviewer. */
    Standing in(ReviewStatus next) {
        return new Standing(next, assignee, word, barred, null, proposedBy);
    }

    Standing appealed(ReviewStatus next) {
        return new Standing(next, null, null, assignee, null, null);
    }
}

package dev.enrollment.review;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckState;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What happens to the checks of a review. Results come in any status in which somebody may still
 * act. While machines check, any reviewer may run a check again or waive it; once the review is
 * assigned that is for the assignee.
 */
record Checking(Review review, Instant at) {

    /** The last result of a round makes the review ready. A result that is known stays as it is. */
    Change complete(CheckKey key, CheckResult.Completed result) {
        CheckName check = key.check();
        if (!review.checks().awaits(key)) {
            return Change.none(review);
        }
        review.require(ReviewCommand.COMPLETE_CHECK);
        Review completed = review.with(review.checks().completed(check, result));
        var event = new ReviewEvent.CheckCompleted(review.occurrence(at, null), check, result);
        return new Change(completed, List.of(event)).then(next -> next.checking(at).finish());
    }

    /** A check without result is on its way already. */
    Change rerun(CheckName check, ReviewerId by) {
        review.require(ReviewCommand.RERUN_CHECK);
        requireMay(by, ReviewCommand.RERUN_CHECK);
        if (!review.checks().check(check).state().isDone()) {
            return Change.none(review);
        }
        Review again = review.with(review.checks().next(Set.of(check)));
        int round = again.checks().round();
        var event = new ReviewEvent.CheckRerun(review.occurrence(at, by), check, round);
        return new Change(again, List.of(event));
    }

    /** Throws {@link UnacceptableWord} where the check has passed. */
    Change waive(CheckName check, ReviewerId by, String reason) {
        review.require(ReviewCommand.WAIVE_CHECK);
        requireMay(by, ReviewCommand.WAIVE_CHECK);
        CheckState state = review.checks().check(check).state();
        if (state == CheckState.WAIVED) {
            return Change.none(review);
        }
        WordRules.requireWaivable(state);
        Review waived = review.with(review.checks().waived(check));
        var event = new ReviewEvent.CheckWaived(review.occurrence(at, by), check, reason);
        return new Change(waived, List.of(event)).then(next -> next.checking(at).finish());
    }

    /** Makes the review ready where nothing is left to be checked. */
    Change finish() {
        if (review.status() != ReviewStatus.CHECKING || !review.checks().isComplete()) {
            return Change.none(review);
        }
        Standing ready = review.standing().unassigned(review.require(ReviewCommand.FINISH_CHECKS));
        return review.to(ready, new ReviewEvent.ChecksFinished(review.occurrence(at, null)));
    }

    private void requireMay(ReviewerId by, ReviewCommand command) {
        if (by.equals(review.standing().barred())) {
            throw AnotherReviewerNeeded.forTheAppeal();
        }
        if (review.assignee() != null) {
            review.requireAssignee(by, command);
        }
    }
}

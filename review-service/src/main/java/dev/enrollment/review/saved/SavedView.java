package dev.enrollment.review.saved;

import dev.enrollment.review.Reviewer;
import dev.enrollment.review.ReviewerId;

/**
 * A filter of the queue under a name.
 *
 * @param shared whether everybody sees it
 */
public record SavedView(
        ViewId id, ReviewerId owner, String name, boolean shared, QueueAnswers answers) {

    boolean isSeenBy(ReviewerId reader) {
        return shared || owner.equals(reader);
    }

    /** A lead tidies up what is shared. */
    public boolean mayBeChangedBy(Reviewer by) {
        return owner.equals(by.id()) || (shared && by.lead());
    }

    SavedView called(String other, boolean sharedNow) {
        return new SavedView(id, owner, other, sharedNow, answers);
    }

    SavedView with(QueueAnswers others, boolean sharedNow) {
        return new SavedView(id, owner, name, sharedNow, others);
    }
}

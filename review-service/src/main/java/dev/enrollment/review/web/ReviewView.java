package dev.enrollment.review.web;

import dev.enrollment.review.Decision;
import dev.enrollment.review.QueueOrder;
import dev.enrollment.review.QueuePlace;
import dev.enrollment.review.Review;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.UnacceptableWord;
import dev.enrollment.review.Violation;
import dev.enrollment.review.check.Check;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review in the list.
 *
 * @param dueAt while it is paused, what held before
 * @param pausedAt since when it waits for the applicant; null where it does not
 * @param goesBackAt when the claim ends unless something happens; null where nobody has claimed
 * @param undoUntil when what was decided is carried out unless it is undone; null where nothing is
 * @param version how many things have happened to it; a command that names an older one is refused
 * @param barred who rejected what is appealed against, and may not claim it; null where nobody did
 * @param proposedBy who proposed to approve, which another reviewer confirms; null where nobody did
 */
record ReviewView(
        UUID reviewId,
        UUID enrollmentId,
        String market,
        @Nullable String company,
        ReviewStatus status,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable String barred,
        @Nullable String proposedBy,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant pausedAt,
        @Nullable Instant goesBackAt,
        @Nullable Instant undoUntil,
        int version,
        List<CheckView> checks) {

    static ReviewView of(ReviewQueue.Entry entry) {
        Review review = entry.review();
        ReviewerId assignee = review.assignee();
        ReviewerId barred = review.standing().barred();
        ReviewerId proposedBy = review.standing().proposedBy();
        Decision.Held held = review.standing().held();
        return new ReviewView(
                review.id().value(),
                review.enrollment().value(),
                review.application().market(),
                entry.company(),
                review.status(),
                assignee == null ? null : assignee.subject(),
                entry.holder(),
                barred == null ? null : barred.subject(),
                proposedBy == null ? null : proposedBy.subject(),
                review.term().openedAt(),
                review.term().dueAt(),
                review.term().pausedAt(),
                entry.goesBackAt(),
                held == null ? null : held.until(),
                entry.version(),
                Stream.of(CheckName.values())
                        .map(name -> CheckView.of(name, review.checks()))
                        .toList());
    }

    /**
     * One check; UNAVAILABLE is tried again and says nothing about the company.
     *
     * @param round the round it was begun in
     */
    record CheckView(CheckName check, CheckState state, List<String> findings, int round) {

        static CheckView of(CheckName name, CheckSheet sheet) {
            Check check = sheet.check(name);
            return new CheckView(name, check.state(), check.findings(), sheet.roundOf(name));
        }
    }

    /**
     * A part of the list.
     *
     * @param next the parameter {@code after} of what follows; null at the end
     */
    record Page(List<ReviewView> reviews, @Nullable String next) {

        static Page of(ReviewQueue.Page page) {
            QueuePlace next = page.next();
            return new Page(
                    page.entries().stream().map(ReviewView::of).toList(),
                    next == null ? null : next.toString());
        }

        /** Refuses the place of another order, from which this list cannot go on. */
        static @Nullable QueuePlace place(QueueOrder order, @Nullable QueuePlace after) {
            if (after != null && after.order() != order) {
                throw new UnacceptableWord(
                        List.of(
                                new Violation(
                                        "after",
                                        "OTHER_ORDER",
                                        "The place is of a list in another order",
                                        "Begin without it, or keep to the order")));
            }
            return after;
        }
    }
}

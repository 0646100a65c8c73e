package dev.enrollment.review.web.console;

import dev.enrollment.review.Review;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One review in the queue.
 *
 * @param company null once the enrollment is erased
 * @param goesBackAt when the claim ends unless something happens
 * @param second whether an approval is proposed, which a second person confirms
 * @param version how many things have happened to it
 * @param pausedAt since when the applicant is asked for something
 * @param late whether it is open, not paused, and its time is over
 * @param left until it is due, or since then
 * @param remarks checks that say anything but passed
 */
record QueueLine(
        UUID id,
        @Nullable String company,
        String market,
        ReviewStatus status,
        @Nullable String holder,
        @Nullable Instant goesBackAt,
        boolean second,
        int version,
        Instant dueAt,
        @Nullable Instant pausedAt,
        boolean late,
        Duration left,
        List<Remark> remarks) {

    /** A check that has not passed. */
    record Remark(CheckName check, CheckState state) {}

    static QueueLine of(ReviewQueue.Entry entry, Instant now) {
        Review review = entry.review();
        Instant due = review.term().dueAt();
        Instant pausedAt = review.term().pausedAt();
        return new QueueLine(
                review.id().value(),
                entry.company(),
                review.application().market(),
                review.status(),
                holder(entry),
                entry.goesBackAt(),
                ReviewStatus.OPEN.contains(review.status())
                        && review.standing().proposedBy() != null,
                entry.version(),
                due,
                pausedAt,
                ReviewStatus.OPEN.contains(review.status())
                        && pausedAt == null
                        && due.isBefore(now),
                Duration.between(now, due).abs(),
                Stream.of(CheckName.values())
                        .map(name -> new Remark(name, review.checks().check(name).state()))
                        .filter(remark -> remark.state() != CheckState.PASSED)
                        .toList());
    }

    public boolean isOpen() {
        return ReviewStatus.OPEN.contains(status);
    }

    private static @Nullable String holder(ReviewQueue.Entry entry) {
        var assignee = entry.review().assignee();
        return entry.holder() != null || assignee == null ? entry.holder() : assignee.subject();
    }
}

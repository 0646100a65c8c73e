package dev.enrollment.review;

import dev.enrollment.review.check.CheckState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews to list; null or nothing leaves a question open.
 *
 * @param dueBefore only what is due before then and does not wait for the applicant
 * @param check only where a check of the round is in this state
 * @param words beginnings of words in the company's name, its numbers or the administrator's name,
 *     in any order; or the identity of a review or an enrollment
 * @param opened only what was opened then
 * @param did only where this was done
 * @param after the list goes on after this place, which is one of the order
 * @param size of a page, 1 or more
 */
public record QueueFilter(
        Set<ReviewStatus> statuses,
        @Nullable String market,
        @Nullable ReviewerId assignee,
        @Nullable Instant dueBefore,
        @Nullable CheckState check,
        @Nullable String words,
        @Nullable Span opened,
        @Nullable Did did,
        QueueOrder order,
        @Nullable QueuePlace after,
        int size) {

    public QueueFilter {
        statuses = Set.copyOf(statuses);
        if (after != null && after.order() != order) {
            throw new IllegalArgumentException("The place is of another order");
        }
    }

    /** The same from this place on. */
    public QueueFilter from(@Nullable QueuePlace place) {
        return new QueueFilter(
                statuses, market, assignee, dueBefore, check, words, opened, did, order, place,
                size);
    }

    /** A time from a first moment on until before the end; null is without bound. */
    public record Span(@Nullable Instant from, @Nullable Instant end) {}

    /**
     * What was done to a review, as the history tells it.
     *
     * @param commands one of these
     * @param by this reviewer; null for anybody
     * @param code with this code; null for any
     * @param late only a decision after the due time
     */
    public record Did(
            Set<ReviewCommand> commands,
            Span when,
            @Nullable ReviewerId by,
            @Nullable String code,
            boolean late) {

        public Did {
            commands = Set.copyOf(commands);
        }
    }
}

package dev.enrollment.review;

import dev.enrollment.review.check.CheckState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
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
 * @param after the list goes on behind this place
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
        @Nullable Place after,
        int size) {

    public QueueFilter {
        statuses = Set.copyOf(statuses);
    }

    /** The same from this place on. */
    public QueueFilter from(@Nullable Place place) {
        return new QueueFilter(
                statuses, market, assignee, dueBefore, check, words, opened, did, place, size);
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

    /** A review's place in the queue, which is in the order of due times. */
    public record Place(Instant dueAt, UUID enrollment) {

        private static final int PARTS = 2;

        /**
         * Reads what {@link #toString} wrote; throws IllegalArgumentException or
         * DateTimeParseException.
         */
        public static Place of(String text) {
            String[] parts = text.split("_", PARTS);
            if (parts.length < PARTS) {
                throw new IllegalArgumentException("No place in the queue");
            }
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return dueAt + "_" + enrollment;
        }
    }
}

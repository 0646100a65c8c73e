package dev.enrollment.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review's place in the queue of one order.
 *
 * @param at the time that the order looks at; null where it is the company's name
 */
public record QueuePlace(QueueOrder order, @Nullable Instant at, UUID enrollment) {

    private static final char PART = '_';

    static QueuePlace of(QueueOrder order, Review review) {
        Instant at =
                switch (order) {
                    case DUE -> review.term().dueAt();
                    case OLDEST, NEWEST -> review.term().openedAt();
                    case COMPANY -> null;
                };
        return new QueuePlace(order, at, review.enrollment().value());
    }

    /**
     * Reads what {@link #toString} wrote; throws IllegalArgumentException or
     * DateTimeParseException.
     */
    public static QueuePlace of(String text) {
        int end = text.lastIndexOf(PART);
        UUID enrollment = UUID.fromString(text.substring(end + 1));
        String head = text.substring(0, Math.max(end, 0));
        if (head.equals(QueueOrder.COMPANY.name())) {
            return new QueuePlace(QueueOrder.COMPANY, null, enrollment);
        }
        int mark = head.indexOf(PART);
        QueueOrder order = mark < 0 ? QueueOrder.DUE : QueueOrder.valueOf(head.substring(0, mark));
        return new QueuePlace(order, Instant.parse(head.substring(mark + 1)), enrollment);
    }

    @Override
    public String toString() {
        return switch (order) {
            case DUE -> at + "_" + enrollment;
            case OLDEST, NEWEST -> order + "_" + at + "_" + enrollment;
            case COMPANY -> order + "_" + enrollment;
        };
    }
}

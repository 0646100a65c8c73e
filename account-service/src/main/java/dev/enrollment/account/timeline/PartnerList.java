package dev.enrollment.account.timeline;

import dev.enrollment.account.AccountStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists a partner's own enrollments. */
@FunctionalInterface
public interface PartnerList {

    /** Those that the question asks for, the one that has not changed for longest first. */
    List<EnrollmentLine> find(String partner, Question question);

    /**
     * Which enrollments to list; null or nothing leaves a question open.
     *
     * @param changedSince only what has changed then or later
     * @param search a submission ID, or a part of the company's name
     * @param after the list goes on after this place
     * @param size of a page, 1 or more
     */
    record Question(
            Set<AccountStatus> statuses,
            @Nullable Instant changedSince,
            @Nullable String search,
            @Nullable Place after,
            int size) {

        public Question {
            statuses = Set.copyOf(statuses);
        }
    }

    /** An enrollment's place in the list. */
    record Place(Instant changedAt, UUID enrollment) {

        private static final int PARTS = 2;

        /**
         * Reads what {@link #toString} wrote; throws IllegalArgumentException or
         * DateTimeParseException.
         */
        public static Place of(String text) {
            String[] parts = text.split("_", PARTS);
            if (parts.length < PARTS) {
                throw new IllegalArgumentException("No place in the list");
            }
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return changedAt + "_" + enrollment;
        }
    }
}

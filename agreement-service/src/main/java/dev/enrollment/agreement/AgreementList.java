package dev.enrollment.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the agreements of all enrollments for staff. */
@FunctionalInterface
public interface AgreementList {

    /** Those that the question asks for as last committed, the one offered first at the head. */
    List<Line> find(Question question);

    /**
     * Which agreements to list; null or nothing leaves a question open.
     *
     * @param after the list goes on after this place
     * @param size of a page, 1 or more
     */
    record Question(
            Set<AgreementStatus> statuses,
            @Nullable String market,
            @Nullable Place after,
            int size) {

        public Question {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * One agreement of the list.
     *
     * @param market null once the enrollment is erased
     */
    record Line(Agreement agreement, @Nullable String market) {

        public Place place() {
            return new Place(agreement.deadlines().offeredAt(), agreement.enrollment().value());
        }
    }

    /** An agreement's place in the list. */
    record Place(Instant offeredAt, UUID enrollment) {

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
            return offeredAt + "_" + enrollment;
        }
    }
}

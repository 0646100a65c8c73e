package dev.enrollment.agreement;

import dev.enrollment.edge.Place;
import java.util.List;
import java.util.Set;
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
}

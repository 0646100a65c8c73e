package dev.enrollment.account.timeline;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.edge.Place;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
}

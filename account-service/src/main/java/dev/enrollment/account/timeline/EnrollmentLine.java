package dev.enrollment.account.timeline;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.edge.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One enrollment in a partner's list.
 *
 * @param submissionId the submission it began with
 * @param company null once the enrollment is erased
 * @param changedAt when status, turn or due time changed last, by the database's clock
 */
public record EnrollmentLine(
        EnrollmentId id,
        String submissionId,
        String market,
        @Nullable String company,
        Standing standing,
        Instant changedAt) {

    public Place place() {
        return new Place(changedAt, id.value());
    }
}

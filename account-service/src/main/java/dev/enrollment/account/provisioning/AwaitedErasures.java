package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Erasures that were asked for and follow as soon as the partner account is made. */
public interface AwaitedErasures {

    /** Since when one is awaited, for those of the enrollments for which one is. */
    Map<EnrollmentId, Instant> among(Collection<EnrollmentId> ids);

    /** Whether the enrollment is to be erased. */
    default boolean include(EnrollmentId id) {
        return !among(List.of(id)).isEmpty();
    }
}

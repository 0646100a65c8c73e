package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All provisionings ever begun. */
public interface Provisionings {

    /** Locked until the running transaction ends. */
    Optional<Provisioning> find(EnrollmentId id);

    void put(Provisioning provisioning);

    /** Reads and locks many at once, for the finds to come. */
    void preload(Collection<EnrollmentId> ids);

    /**
     * Locks what is to be looked at, the longest due first; what another instance is looking at is
     * passed over.
     *
     * @param now a step is to be tried that is due by then
     * @param late a delay is to be announced of what began before
     */
    List<EnrollmentId> due(Instant now, Instant late, int limit);

    /**
     * Those under way, the longest running first.
     *
     * @param minFailures those that failed at least so often in a row
     * @param onlyLate only those announced as delayed
     * @param after begins after this one; null at the longest running
     * @param limit at most so many
     */
    List<Provisioning> underWay(
            int minFailures, boolean onlyLate, @Nullable EnrollmentId after, int limit);
}

package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All provisionings ever begun. */
public interface Provisionings {

    /** Locked until the running transaction ends. */
    Optional<Provisioning> find(EnrollmentId id);

    void put(Provisioning provisioning);

    /** Reads and locks many, in one order, for the finds to come. */
    void preload(Collection<EnrollmentId> ids);

    /**
     * Those whose next step is due by now, the longest due first, locked until the running
     * transaction ends; what another transaction has locked is left out.
     */
    List<EnrollmentId> claimDue(Instant now, int limit);

    /** As {@link #claimDue}: those begun, started by then, and not announced as delayed. */
    List<EnrollmentId> claimLate(Instant startedBy, int limit);

    /** Leaves the steps under way to the instance that began them until then. */
    void hold(Collection<EnrollmentId> ids, Instant until);

    /**
     * Those under way that failed at least so often in a row, the longest running first.
     *
     * @param limit at most so many
     */
    List<Provisioning> underWay(int minFailures, int limit);
}

package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.util.List;
import java.util.Optional;

/** All provisionings ever begun. */
public interface Provisionings {

    /** Locked until the running transaction ends. */
    Optional<Provisioning> find(EnrollmentId id);

    void put(Provisioning provisioning);

    /**
     * Those under way that failed at least so often in a row, the longest running first.
     *
     * @param limit at most so many
     */
    List<Provisioning> underWay(int minFailures, int limit);
}

package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;

/** Durable wake-up calls, set if, and only if, the running transaction commits. */
public interface ProvisioningTimer {

    /**
     * Wakes the provisioning, whatever it was to wait for; from then on {@link ProvisioningRun}
     * says when next.
     *
     * @return false when a step runs at this moment; the timer is left as it is
     */
    boolean wake(EnrollmentId id, Instant at);
}

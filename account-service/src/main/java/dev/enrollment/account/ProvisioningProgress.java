package dev.enrollment.account;

import java.time.Instant;
import java.util.Collection;

/**
 * Told, inside a transaction, how the making of a partner account goes on. What has started or
 * completed does so once, however often it is told.
 */
public interface ProvisioningProgress {

    void started(EnrollmentId id);

    /**
     * It takes longer than announced.
     *
     * @param startedAt when the back end was first asked
     */
    void delayed(EnrollmentId id, Instant startedAt);

    void completed(EnrollmentId id, String partnerAccountId);

    /** News of these is about to be told: what it will need can be read at once. */
    default void expect(Collection<EnrollmentId> ids) {}
}

package dev.enrollment.account;

import java.time.Instant;
import java.util.Collection;

/**
 * Told, inside a transaction, how the making of a partner account goes on. What has started or
 * completed does so once, however often it is told.
 */
public interface ProvisioningProgress {

    /** Will be told of these before the transaction ends: the place to read them all at once. */
    void preload(Collection<EnrollmentId> ids);

    void started(EnrollmentId id);

    /**
     * It takes longer than announced.
     *
     * @param startedAt when the back end was first asked
     */
    void delayed(EnrollmentId id, Instant startedAt);

    void completed(EnrollmentId id, String partnerAccountId);
}

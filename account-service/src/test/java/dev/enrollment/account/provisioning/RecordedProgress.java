package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.ProvisioningProgress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told of provisionings, in order. */
final class RecordedProgress implements ProvisioningProgress {

    final List<String> told = new CopyOnWriteArrayList<>();
    private final Set<EnrollmentId> refused = new HashSet<>();

    @Override
    public void preload(Collection<EnrollmentId> ids) {}

    /** Its account takes no step. */
    void refuse(EnrollmentId id) {
        refused.add(id);
    }

    @Override
    public void started(EnrollmentId id) {
        if (refused.contains(id)) {
            throw new IllegalStateException("refused");
        }
        told.add("started");
    }

    @Override
    public void delayed(EnrollmentId id, Instant startedAt) {
        told.add("delayed since " + startedAt);
    }

    @Override
    public void completed(EnrollmentId id, String partnerAccountId) {
        told.add("completed " + partnerAccountId);
    }
}

package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.ProvisioningProgress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told of provisionings, in order. */
final class RecordedProgress implements ProvisioningProgress {

    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void started(EnrollmentId id) {
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

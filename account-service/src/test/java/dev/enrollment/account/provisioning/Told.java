package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.ProvisioningProgress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the account was told, for each enrollment. */
final class Told implements ProvisioningProgress {

    private final Map<EnrollmentId, RecordedProgress> byId = new ConcurrentHashMap<>();

    @Override
    public void started(EnrollmentId id) {
        progress(id).started(id);
    }

    @Override
    public void delayed(EnrollmentId id, Instant startedAt) {
        progress(id).delayed(id, startedAt);
    }

    @Override
    public void completed(EnrollmentId id, String partnerAccountId) {
        progress(id).completed(id, partnerAccountId);
    }

    List<String> of(EnrollmentId id) {
        return progress(id).told;
    }

    private RecordedProgress progress(EnrollmentId id) {
        return byId.computeIfAbsent(id, any -> new RecordedProgress());
    }
}

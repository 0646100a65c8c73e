package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryProvisionings implements Provisionings {

    private final Map<EnrollmentId, Provisioning> rows = new LinkedHashMap<>();

    private boolean away;

    @Override
    public Optional<Provisioning> find(EnrollmentId id) {
        requireHere();
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void put(Provisioning provisioning) {
        rows.put(provisioning.order().enrollment(), provisioning);
    }

    void beAway(boolean now) {
        away = now;
    }

    private void requireHere() {
        if (away) {
            throw new IllegalStateException("away");
        }
    }

    @Override
    public void preload(Collection<EnrollmentId> ids) {
        requireHere();
    }

    @Override
    public List<EnrollmentId> claimDue(Instant now, int limit) {
        requireHere();
        return rows.values().stream()
                .filter(row -> row.isDue(now))
                .map(row -> row.order().enrollment())
                .limit(limit)
                .toList();
    }

    @Override
    public List<EnrollmentId> claimLate(Instant startedBy, int limit) {
        return rows.values().stream()
                .filter(row -> !row.isOver() && row.delayAnnouncedAt() == null)
                .filter(row -> row.attempts().made() > 0)
                .map(Provisioning::order)
                .filter(order -> !order.startedAt().isAfter(startedBy))
                .map(ProvisioningOrder::enrollment)
                .limit(limit)
                .toList();
    }

    @Override
    public void hold(Collection<EnrollmentId> ids, Instant until) {
        ids.forEach(id -> rows.computeIfPresent(id, (key, row) -> held(row, until)));
    }

    @Override
    public List<Provisioning> underWay(int minFailures, int limit) {
        return rows.values().stream()
                .filter(row -> !row.isOver() && row.attempts().failures() >= minFailures)
                .sorted(Comparator.comparing(row -> row.order().startedAt()))
                .limit(limit)
                .toList();
    }

    private static Provisioning held(Provisioning row, Instant until) {
        Attempts it = row.attempts();
        return new Provisioning(
                row.order(),
                row.status(),
                row.operation(),
                new Attempts(
                        it.made(),
                        it.failures(),
                        it.lastFailure(),
                        it.unsure(),
                        it.nextAt(),
                        until),
                row.delayAnnouncedAt());
    }
}

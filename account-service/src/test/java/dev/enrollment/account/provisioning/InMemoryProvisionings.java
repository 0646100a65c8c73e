package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryProvisionings implements Provisionings {

    private final Map<EnrollmentId, Provisioning> rows = new LinkedHashMap<>();

    @Override
    public Optional<Provisioning> find(EnrollmentId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void put(Provisioning provisioning) {
        rows.put(provisioning.order().enrollment(), provisioning);
    }

    @Override
    public void preload(Collection<EnrollmentId> ids) {}

    @Override
    public List<EnrollmentId> due(Instant now, Instant late, int limit) {
        return rows.values().stream()
                .filter(row -> row.isDue(now) || isLate(row, late))
                .map(row -> row.order().enrollment())
                .limit(limit)
                .toList();
    }

    private static boolean isLate(Provisioning row, Instant late) {
        return !row.isOver()
                && row.delayAnnouncedAt() == null
                && !row.order().startedAt().isAfter(late);
    }

    @Override
    public List<Provisioning> underWay(
            int minFailures, boolean onlyLate, @Nullable EnrollmentId after, int limit) {
        return rows.values().stream()
                .filter(row -> !row.isOver() && row.attempts().failures() >= minFailures)
                .filter(row -> !onlyLate || row.delayAnnouncedAt() != null)
                .sorted(Comparator.comparing(row -> row.order().startedAt()))
                .limit(limit)
                .toList();
    }
}

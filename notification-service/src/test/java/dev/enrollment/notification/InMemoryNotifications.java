package dev.enrollment.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryNotifications implements Notifications {

    private final Map<NotificationId, Notification> rows = new LinkedHashMap<>();

    @Override
    public void add(Notification notification) {
        rows.putIfAbsent(notification.id(), notification);
    }

    @Override
    public Map<NotificationId, Notification> find(Collection<NotificationId> ids) {
        Map<NotificationId, Notification> found = new LinkedHashMap<>(rows);
        found.keySet().retainAll(Set.copyOf(ids));
        return found;
    }

    @Override
    public List<Notification> dueAt(Instant now, int limit) {
        return some(row -> isBy(row.delivery().nextAttemptAt(), now), limit);
    }

    @Override
    public List<Notification> claimedBefore(Instant time, int limit) {
        return some(
                row -> {
                    var claim = row.delivery().claim();
                    return claim != null && claim.at().isBefore(time);
                },
                limit);
    }

    @Override
    public void save(Collection<Notification> changed) {
        changed.forEach(row -> rows.replace(row.id(), row));
    }

    @Override
    public List<Notification> of(EnrollmentId enrollment) {
        return some(row -> row.occasion().enrollment().equals(enrollment), Integer.MAX_VALUE);
    }

    @Override
    public Tally tally() {
        Map<NotificationStatus, Long> counts =
                Stream.of(NotificationStatus.values())
                        .collect(
                                Collectors.toMap(
                                        status -> status,
                                        status ->
                                                rows.values().stream()
                                                        .filter(row -> row.status() == status)
                                                        .count()));
        return new Tally(
                counts,
                rows.values().stream().mapToLong(row -> row.delivery().tries().doubts()).sum());
    }

    Map<NotificationId, Notification> all() {
        return new LinkedHashMap<>(rows);
    }

    void restore(Map<NotificationId, Notification> earlier) {
        rows.clear();
        rows.putAll(earlier);
    }

    Notification only() {
        if (rows.size() != 1) {
            throw new AssertionError("Not one notification but " + rows.size());
        }
        return rows.values().iterator().next();
    }

    private List<Notification> some(Predicate<Notification> condition, int limit) {
        return rows.values().stream().filter(condition).limit(limit).toList();
    }

    private static boolean isBy(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }
}

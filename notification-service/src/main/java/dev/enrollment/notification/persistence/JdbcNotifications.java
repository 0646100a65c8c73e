package dev.enrollment.notification.persistence;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.Notifications;
import dev.enrollment.notification.Tally;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * New notifications are buffered and written once for each poll; those in delivery are changed at
 * once, many by one statement.
 */
@Repository
class JdbcNotifications implements Notifications {

    private static final String INSERT =
            """
            INSERT INTO notification
                (id, enrollment_id, kind, cause_event_id, occurred_at, codes, agreement_id, link_version,
                 offer_expires_at, created_at, status, attempts, doubts, next_attempt_at, claimed_by, claimed_at,
                 handed_over_at, language, template_version, settled_at, failure_cause, reply_by,
                 remarks_revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final BufferedTable<NotificationId, Notification> added;

    JdbcNotifications(JdbcClient jdbc, JdbcTemplate batches, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.added = buffer.table("notification", this::load, this::insert);
    }

    @Override
    public void add(Notification notification) {
        added.put(notification.id(), notification);
    }

    @Override
    public Map<NotificationId, Notification> find(Collection<NotificationId> ids) {
        return load(ids);
    }

    @Override
    public List<Notification> dueAt(Instant now, int limit) {
        return locked("next_attempt_at <= ? ORDER BY next_attempt_at", now, limit);
    }

    @Override
    public List<Notification> claimedBefore(Instant time, int limit) {
        return locked("claimed_at < ? ORDER BY claimed_at", time, limit);
    }

    @Override
    public void save(Collection<Notification> changed) {
        if (!changed.isEmpty()) {
            batches.update(
                    ChangedColumns.UPDATE,
                    (PreparedStatementSetter) statement -> ChangedColumns.bind(statement, changed));
        }
    }

    @Override
    public List<Notification> of(EnrollmentId enrollment) {
        return jdbc.sql(
                        "SELECT * FROM notification WHERE enrollment_id = ? ORDER BY created_at, id")
                .param(enrollment.value())
                .query(NotificationRow::read)
                .list();
    }

    @Override
    public Tally tally() {
        return new JdbcTally(jdbc).read();
    }

    private List<Notification> locked(String condition, Instant time, int limit) {
        return jdbc.sql(
                        "SELECT * FROM notification WHERE "
                                + condition
                                + " LIMIT ? FOR UPDATE SKIP LOCKED")
                .params(OffsetDateTime.ofInstant(time, ZoneOffset.UTC), limit)
                .query(NotificationRow::read)
                .list();
    }

    private Map<NotificationId, Notification> load(Collection<NotificationId> keys) {
        UUID[] ids = keys.stream().map(NotificationId::value).toArray(UUID[]::new);
        return jdbc
                .sql("SELECT * FROM notification WHERE id = ANY (?) ORDER BY id FOR UPDATE")
                .param(ids)
                .query(NotificationRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Notification::id, Function.identity()));
    }

    private void insert(Collection<Notification> notifications) {
        batches.batchUpdate(INSERT, notifications, notifications.size(), NotificationColumns::bind);
    }
}

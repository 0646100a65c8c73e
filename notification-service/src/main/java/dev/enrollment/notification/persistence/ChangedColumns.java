package dev.enrollment.notification.persistence;

import dev.enrollment.notification.Delivery;
import dev.enrollment.notification.Notification;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Binds what became of many notifications to one statement, an array for each column. */
final class ChangedColumns {

    static final String UPDATE =
            """
            UPDATE notification AS n
            SET status = c.status, attempts = c.attempts, doubts = c.doubts,
                next_attempt_at = c.next_attempt_at, claimed_by = c.claimed_by, claimed_at = c.claimed_at,
                handed_over_at = c.handed_over_at, language = c.language,
                template_version = c.template_version, settled_at = c.settled_at,
                failure_cause = c.failure_cause
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS c (id, status, attempts, doubts, next_attempt_at, claimed_by, claimed_at,
                      handed_over_at, language, template_version, settled_at, failure_cause)
            WHERE n.id = c.id
            """;

    private final PreparedStatement statement;
    private final Collection<Notification> changed;
    private int column;

    private ChangedColumns(PreparedStatement statement, Collection<Notification> changed) {
        this.statement = statement;
        this.changed = changed;
    }

    static void bind(PreparedStatement statement, Collection<Notification> changed)
            throws SQLException {
        ChangedColumns columns = new ChangedColumns(statement, changed);
        columns.next("uuid", UUID[]::new, each -> each.id().value());
        columns.text(each -> each.status().name());
        columns.next("int4", Integer[]::new, each -> each.delivery().tries().attempts());
        columns.next("int4", Integer[]::new, each -> each.delivery().tries().doubts());
        columns.time(each -> each.delivery().nextAttemptAt());
        columns.text(of(each -> each.delivery().claim(), Delivery.Claim::owner));
        columns.time(of(each -> each.delivery().claim(), Delivery.Claim::at));
        columns.time(of(each -> each.delivery().claim(), Delivery.Claim::handedOverAt));
        columns.text(of(each -> each.delivery().wording(), wording -> wording.language()));
        columns.text(of(each -> each.delivery().wording(), wording -> wording.templateVersion()));
        columns.time(of(each -> each.delivery().settlement(), Delivery.Settlement::at));
        columns.text(
                of(
                        of(each -> each.delivery().settlement(), Delivery.Settlement::cause),
                        Enum::name));
    }

    private void text(Function<Notification, @Nullable String> value) throws SQLException {
        next("text", String[]::new, value);
    }

    private void time(Function<Notification, @Nullable Instant> value) throws SQLException {
        next(
                "timestamptz",
                OffsetDateTime[]::new,
                of(value, time -> OffsetDateTime.ofInstant(time, ZoneOffset.UTC)));
    }

    private <T> void next(
            String type,
            IntFunction<T[]> array,
            Function<Notification, ? extends @Nullable T> value)
            throws SQLException {
        statement.setArray(
                ++column,
                statement
                        .getConnection()
                        .createArrayOf(type, changed.stream().map(value).toArray(array)));
    }

    /** The part of the part, null where either is. */
    private static <P, T> Function<Notification, @Nullable T> of(
            Function<Notification, @Nullable P> part, Function<P, @Nullable T> value) {
        return notification -> {
            P found = part.apply(notification);
            return found == null ? null : value.apply(found);
        };
    }
}

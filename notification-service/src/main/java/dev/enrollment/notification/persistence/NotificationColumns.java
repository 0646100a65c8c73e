package dev.enrollment.notification.persistence;

import dev.enrollment.notification.Delivery;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Reply;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Binds a new notification to the parameters of the statement that inserts it. */
final class NotificationColumns {

    private final PreparedStatement statement;
    private int column;

    private NotificationColumns(PreparedStatement statement) {
        this.statement = statement;
    }

    /** The columns that never change, then those of the delivery. */
    static void bind(PreparedStatement statement, Notification added) throws SQLException {
        NotificationColumns columns = new NotificationColumns(statement);
        columns.next(added.id().value());
        columns.occasion(added.occasion());
        columns.next(added.createdAt());
        columns.progress(added);
        Reply reply = added.occasion().facts().reply();
        columns.next(reply == null ? null : reply.by());
        columns.next(reply == null ? null : reply.remarks(), Types.INTEGER);
    }

    private void occasion(Occasion occasion) throws SQLException {
        next(occasion.enrollment().value());
        next(occasion.kind().name());
        next(occasion.cause().value());
        next(occasion.at());
        next(statement.getConnection().createArrayOf("text", occasion.facts().codes().toArray()));
        var offer = occasion.facts().offer();
        next(offer == null ? null : offer.agreementId(), Types.OTHER);
        next(offer == null ? null : offer.linkVersion(), Types.INTEGER);
        next(offer == null ? null : offer.expiresAt());
    }

    private void progress(Notification notification) throws SQLException {
        Delivery delivery = notification.delivery();
        next(notification.status().name());
        next(delivery.tries().attempts());
        next(delivery.tries().doubts());
        next(delivery.nextAttemptAt());
        var claim = delivery.claim();
        next(claim == null ? null : claim.owner(), Types.VARCHAR);
        next(claim == null ? null : claim.at());
        next(claim == null ? null : claim.handedOverAt());
        var wording = delivery.wording();
        next(wording == null ? null : wording.language(), Types.VARCHAR);
        next(wording == null ? null : wording.templateVersion(), Types.VARCHAR);
        var settlement = delivery.settlement();
        next(settlement == null ? null : settlement.at());
        next(
                settlement == null || settlement.cause() == null ? null : settlement.cause().name(),
                Types.VARCHAR);
    }

    private void next(Object value) throws SQLException {
        statement.setObject(++column, value);
    }

    private void next(@Nullable Instant time) throws SQLException {
        next(
                time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private void next(@Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(++column, type);
        } else {
            statement.setObject(++column, value);
        }
    }
}

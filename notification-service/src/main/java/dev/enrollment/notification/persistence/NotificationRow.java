package dev.enrollment.notification.persistence;

import dev.enrollment.notification.Delivery;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.EventId;
import dev.enrollment.notification.FailureCause;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.NotificationStatus;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Offer;
import dev.enrollment.notification.Reply;
import dev.enrollment.notification.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table {@code notification}. */
final class NotificationRow {

    private final ResultSet row;

    private NotificationRow(ResultSet row) {
        this.row = row;
    }

    static Notification read(ResultSet row, int index) throws SQLException {
        return new NotificationRow(row).notification();
    }

    private Notification notification() throws SQLException {
        return new Notification(
                new NotificationId(row.getObject("id", UUID.class)),
                occasion(),
                required("created_at"),
                NotificationStatus.valueOf(row.getString("status")),
                new Delivery(
                        new Delivery.Tries(row.getInt("attempts"), row.getInt("doubts")),
                        instant("next_attempt_at"),
                        claim(),
                        wording(),
                        settlement()));
    }

    private Occasion occasion() throws SQLException {
        return new Occasion(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                NotificationKind.valueOf(row.getString("kind")),
                new EventId(row.getObject("cause_event_id", UUID.class)),
                required("occurred_at"),
                new Occasion.Facts(
                        List.of((String[]) row.getArray("codes").getArray()), offer(), reply()));
    }

    private @Nullable Offer offer() throws SQLException {
        UUID agreement = row.getObject("agreement_id", UUID.class);
        return agreement == null
                ? null
                : new Offer(agreement, row.getInt("link_version"), required("offer_expires_at"));
    }

    private @Nullable Reply reply() throws SQLException {
        int remarks = row.getInt("remarks_revision");
        return row.wasNull() ? null : new Reply(instant("reply_by"), remarks);
    }

    private Delivery.@Nullable Claim claim() throws SQLException {
        String owner = row.getString("claimed_by");
        return owner == null
                ? null
                : new Delivery.Claim(owner, required("claimed_at"), instant("handed_over_at"));
    }

    private @Nullable Wording wording() throws SQLException {
        String language = row.getString("language");
        return language == null ? null : new Wording(language, row.getString("template_version"));
    }

    private Delivery.@Nullable Settlement settlement() throws SQLException {
        Instant at = instant("settled_at");
        String cause = row.getString("failure_cause");
        return at == null
                ? null
                : new Delivery.Settlement(at, cause == null ? null : FailureCause.valueOf(cause));
    }

    private Instant required(String column) throws SQLException {
        return Objects.requireNonNull(instant(column), column);
    }

    private @Nullable Instant instant(String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

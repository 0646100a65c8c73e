package dev.enrollment.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enrollment.notification.Delivery;
import dev.enrollment.notification.FailureCause;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.NotificationStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification as staff see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationView(
        UUID id,
        UUID enrollmentId,
        NotificationKind kind,
        NotificationStatus status,
        @Nullable String language,
        @Nullable String templateVersion,
        int attempts,
        int inDoubt,
        Instant occurredAt,
        Instant dueAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable FailureCause cause) {

    /** All notifications of an enrollment. */
    record All(List<NotificationView> notifications) {}

    static NotificationView of(Notification notification) {
        Delivery delivery = notification.delivery();
        var wording = delivery.wording();
        var settlement = delivery.settlement();
        return new NotificationView(
                notification.id().value(),
                notification.occasion().enrollment().value(),
                notification.occasion().kind(),
                notification.status(),
                wording == null ? null : wording.language(),
                wording == null ? null : wording.templateVersion(),
                delivery.tries().attempts(),
                delivery.tries().doubts(),
                notification.occasion().at(),
                notification.createdAt(),
                delivery.nextAttemptAt(),
                settlement == null ? null : settlement.at(),
                settlement == null ? null : settlement.cause());
    }
}

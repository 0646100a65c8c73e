package dev.enrollment.notification;

import java.time.Instant;
import java.util.Objects;

/**
 * One e-mail that is owed to an applicant, from the event that caused it to the mail server's
 * answer. Immutable; holds no personal data.
 */
public record Notification(
        NotificationId id,
        Occasion occasion,
        Instant createdAt,
        NotificationStatus status,
        Delivery delivery) {

    static Notification due(Occasion occasion, Instant now) {
        return new Notification(
                occasion.notificationId(),
                occasion,
                now,
                NotificationStatus.DUE,
                Delivery.due(now));
    }

    Notification claim(String owner, Instant now) {
        return to(after(NotificationCommand.CLAIM), delivery.claimedBy(owner, now));
    }

    Notification handOver(Wording wording, Instant now) {
        return to(after(NotificationCommand.HAND_OVER), delivery.handedOver(wording, now));
    }

    Notification confirm(Instant now) {
        NotificationStatus next = after(NotificationCommand.CONFIRM);
        return next == status ? this : to(next, delivery.settled(now, null));
    }

    Notification postpone(Instant until) {
        return to(after(NotificationCommand.POSTPONE), delivery.waitingUntil(until));
    }

    Notification refuse(FailureCause cause, Instant now) {
        return to(after(NotificationCommand.REFUSE), delivery.settled(now, cause));
    }

    /** The first doubt leads to one repetition, the second to an end that is shown to operators. */
    Notification doubt(Instant now, Instant resendAt) {
        NotificationStatus next = after(NotificationCommand.DOUBT);
        Delivery doubted = delivery.doubted();
        return to(
                next,
                next == NotificationStatus.FAILED
                        ? doubted.settled(now, FailureCause.UNCONFIRMED)
                        : doubted.waitingUntil(resendAt));
    }

    /**
     * Takes it from an owner that fell silent: doubtful only if the letter was about to be handed
     * over.
     */
    Notification recover(Instant now, Instant resendAt) {
        return delivery.isHandedOver() ? doubt(now, resendAt) : postpone(now);
    }

    Notification resend(Instant now) {
        NotificationStatus next = after(NotificationCommand.RESEND);
        return next == status ? this : to(next, delivery.waitingUntil(now));
    }

    /** It was taken, and came back; the same once more changes nothing. */
    Notification bounce(FailureCause cause, Instant now) {
        NotificationStatus next = after(NotificationCommand.BOUNCE);
        return next == status ? this : to(next, delivery.settled(now, cause));
    }

    /** Whether this claim is still the newest: after another one, its news are old. */
    boolean isSameAttemptAs(Notification other) {
        return delivery.tries().attempts() == other.delivery.tries().attempts();
    }

    /** What others learn about the end of a settled notification. */
    NotificationEvent outcome() {
        FailureCause cause = Objects.requireNonNull(delivery.settlement()).cause();
        return cause == null
                ? new NotificationEvent.Sent(
                        occasion.enrollment(),
                        id,
                        occasion.kind(),
                        Objects.requireNonNull(delivery.wording()))
                : new NotificationEvent.Failed(occasion.enrollment(), id, occasion.kind(), cause);
    }

    private NotificationStatus after(NotificationCommand command) {
        return status.after(command)
                .orElseThrow(() -> new IllegalNotificationTransition(status, command));
    }

    private Notification to(NotificationStatus next, Delivery changed) {
        return new Notification(id, occasion, createdAt, next, changed);
    }
}

package dev.enrollment.notification;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows for a notification from the result of an attempt, or from its owner's silence. */
final class Consequences {

    private static final Logger log = LoggerFactory.getLogger(Consequences.class);

    private final DeliveryPolicy policy;
    private final NotificationEvents events;

    Consequences(DeliveryPolicy policy, NotificationEvents events) {
        this.policy = policy;
        this.events = events;
    }

    /** Empty where the result is old news. */
    Optional<Notification> of(PostingResult result, Notification current, Instant now) {
        if (!current.status().awaits(result)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (result) {
                    case PostingResult.Accepted accepted -> current.confirm(now);
                    case PostingResult.Postponed(String trouble) ->
                            postponed(current, trouble, now);
                    case PostingResult.Untouched untouched -> current.postpone(now);
                    case PostingResult.Broken(String trouble) ->
                            current.delivery().isHandedOver()
                                    ? current.doubt(now, now.plus(policy.doubt()))
                                    : postponed(current, trouble, now);
                    case PostingResult.Refused(FailureCause cause) -> current.refuse(cause, now);
                    case PostingResult.Unanswered unanswered ->
                            current.doubt(now, now.plus(policy.doubt()));
                });
    }

    Notification ofSilence(Notification silent, Instant now) {
        return silent.recover(now, now.plus(policy.doubt()));
    }

    /** Claims made before it are silent. */
    Instant silentSince(Instant now) {
        return now.minus(policy.silence());
    }

    /** Publishes an end and logs what people may want to know. */
    void tell(Notification changed) {
        EnrollmentId enrollment = changed.occasion().enrollment();
        NotificationKind kind = changed.occasion().kind();
        switch (changed.status()) {
            case SENT, FAILED -> {
                NotificationEvent outcome = changed.outcome();
                events.publish(outcome);
                log.info("Enrollment {}: {} {}", enrollment, kind, word(outcome));
            }
            case IN_DOUBT ->
                    log.warn(
                            "Enrollment {}: {} is in doubt, the answer was lost", enrollment, kind);
            case DUE, SENDING, RESENDING -> {}
        }
    }

    private Notification postponed(Notification current, String trouble, Instant now) {
        if (policy.givesUpOn(current, now)) {
            return current.refuse(FailureCause.UNDELIVERED, now);
        }
        Notification waiting = current.postpone(policy.nextAttempt(current, now));
        log.info(
                "Enrollment {}: {} postponed to {}, {}",
                current.occasion().enrollment(),
                current.occasion().kind(),
                waiting.delivery().nextAttemptAt(),
                trouble);
        return waiting;
    }

    private static String word(NotificationEvent outcome) {
        return switch (outcome) {
            case NotificationEvent.Sent sent -> "sent";
            case NotificationEvent.Failed failed -> "failed, " + failed.cause();
        };
    }
}

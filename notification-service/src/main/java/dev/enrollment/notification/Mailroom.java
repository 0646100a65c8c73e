package dev.enrollment.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of sending, each a transaction of its own: claim, hand over, settle; and taking back
 * what fell silent.
 */
@Service
@Transactional
public class Mailroom {

    private static final Logger log = LoggerFactory.getLogger(Mailroom.class);

    private final Notifications notifications;
    private final Letters letters;
    private final NotificationEvents events;
    private final DeliveryPolicy policy;
    private final Clock clock;

    Mailroom(
            Notifications notifications,
            Letters letters,
            NotificationEvents events,
            DeliveryPolicy policy,
            Clock clock) {
        this.notifications = notifications;
        this.letters = letters;
        this.events = events;
        this.policy = policy;
        this.clock = clock;
    }

    /** Claims up to {@code limit} due notifications for {@code owner}. */
    public List<Notification> claim(String owner, int limit) {
        Instant now = clock.instant();
        List<Notification> claimed =
                notifications.dueAt(now, limit).stream().map(due -> due.claim(owner, now)).toList();
        notifications.save(claimed);
        return claimed;
    }

    /** Takes back up to {@code limit} claims whose owners fell silent, and says how many. */
    public int recover(int limit) {
        Instant now = clock.instant();
        List<Notification> recovered =
                notifications.claimedBefore(now.minus(policy.silence()), limit).stream()
                        .map(silent -> silent.recover(now, now.plus(policy.doubt())))
                        .toList();
        notifications.save(recovered);
        recovered.forEach(this::follow);
        return recovered.size();
    }

    /**
     * Notes that the letter is about to be handed over, and keeps it until the answer is there.
     * Throws when the claim was taken back meanwhile: then nobody may hand it over under this
     * claim.
     */
    public void handOver(Notification claimed, Letter letter) {
        Notification current =
                notifications
                        .find(claimed.id())
                        .filter(claimed::isSameAttemptAs)
                        .filter(found -> found.status().isClaimed())
                        .orElseThrow(() -> new LostClaim(claimed.id()));
        notifications.save(List.of(current.handOver(letter.wording(), clock.instant())));
        letters.keep(current, letter);
    }

    /**
     * Writes down what became of a claim; news of a claim that was taken back and given anew are
     * old.
     */
    public void settle(Notification claimed, PostingResult result) {
        Optional<Notification> settled =
                notifications
                        .find(claimed.id())
                        .filter(claimed::isSameAttemptAs)
                        .flatMap(current -> settled(current, result));
        settled.ifPresent(
                notification -> {
                    notifications.save(List.of(notification));
                    follow(notification);
                });
    }

    private Optional<Notification> settled(Notification current, PostingResult result) {
        Instant now = clock.instant();
        if (!current.status().awaits(result)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (result) {
                    case PostingResult.Accepted accepted -> current.confirm(now);
                    case PostingResult.Postponed(String trouble) ->
                            postponed(current, trouble, now);
                    case PostingResult.Broken(String trouble) ->
                            current.delivery().isHandedOver()
                                    ? current.doubt(now, now.plus(policy.doubt()))
                                    : postponed(current, trouble, now);
                    case PostingResult.Refused(FailureCause cause) -> current.refuse(cause, now);
                    case PostingResult.Unanswered unanswered ->
                            current.doubt(now, now.plus(policy.doubt()));
                });
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

    private void follow(Notification changed) {
        EnrollmentId enrollment = changed.occasion().enrollment();
        NotificationKind kind = changed.occasion().kind();
        switch (changed.status()) {
            case SENT, FAILED -> {
                NotificationEvent outcome = changed.outcome();
                events.publish(outcome);
                log.info("Enrollment {}: {} {}", enrollment, kind, word(outcome));
            }
            case IN_DOUBT -> {
                log.warn("Enrollment {}: {} is in doubt, the answer was lost", enrollment, kind);
                return;
            }
            case DUE, SENDING, RESENDING -> {}
        }
        letters.drop(changed.id());
    }

    private static String word(NotificationEvent outcome) {
        return switch (outcome) {
            case NotificationEvent.Sent sent -> "sent";
            case NotificationEvent.Failed failed -> "failed, " + failed.cause();
        };
    }
}

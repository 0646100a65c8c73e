package dev.enrollment.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of sending, for many letters by one commit: settle what was answered, note what is
 * handed over, claim what is due; and, apart from them, take back what fell silent.
 */
@Service
@Transactional
public class Mailroom {

    private final Notifications notifications;
    private final Recipients recipients;
    private final Letters letters;
    private final Consequences consequences;
    private final Clock clock;

    Mailroom(
            Notifications notifications,
            Recipients recipients,
            Letters letters,
            Consequences consequences,
            Clock clock) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.letters = letters;
        this.consequences = consequences;
        this.clock = clock;
    }

    /**
     * Writes down results, notes letters as handed over and keeps them until their answers are
     * there, and claims up to {@code room} due notifications for {@code owner}. A letter whose
     * claim was taken back meanwhile, or whose recipient was erased, is not handed over; news of a
     * claim that was taken back and given anew are old.
     */
    public Written write(Batch batch, String owner, int room) {
        Instant now = clock.instant();
        Map<NotificationId, Notification> current =
                batch.isEmpty() ? Map.of() : notifications.find(batch.ids());
        List<HandOver> handOvers = permitted(batch.handOvers(), current);
        List<Notification> settled = settled(batch.outcomes(), current, now);
        List<Notification> claimed = claimed(owner, room, current.keySet(), now);
        notifications.save(
                Stream.of(handedOver(handOvers, current, now), settled, claimed)
                        .flatMap(List::stream)
                        .toList());
        letters.keep(handOvers);
        conclude(settled);
        return new Written(
                handOvers.stream().map(each -> each.claimed().id()).collect(Collectors.toSet()),
                assignments(claimed));
    }

    /** Takes back up to {@code limit} claims whose owners fell silent, and says how many. */
    public int recover(int limit) {
        Instant now = clock.instant();
        List<Notification> recovered =
                notifications.claimedBefore(consequences.silentSince(now), limit).stream()
                        .map(silent -> consequences.ofSilence(silent, now))
                        .toList();
        notifications.save(recovered);
        conclude(recovered);
        return recovered.size();
    }

    private List<HandOver> permitted(
            List<HandOver> asked, Map<NotificationId, Notification> current) {
        List<HandOver> held =
                asked.stream()
                        .filter(each -> current(each.claimed(), current).isPresent())
                        .filter(each -> of(each, current).status().isClaimed())
                        .toList();
        Set<EnrollmentId> erased =
                held.isEmpty()
                        ? Set.of()
                        : recipients.erased(
                                held.stream()
                                        .map(each -> each.claimed().occasion().enrollment())
                                        .toList());
        return held.stream()
                .filter(each -> !erased.contains(each.claimed().occasion().enrollment()))
                .toList();
    }

    private static List<Notification> handedOver(
            List<HandOver> handOvers, Map<NotificationId, Notification> current, Instant now) {
        return handOvers.stream()
                .map(each -> of(each, current).handOver(each.letter().wording(), now))
                .toList();
    }

    private List<Notification> settled(
            List<Outcome> outcomes, Map<NotificationId, Notification> current, Instant now) {
        return outcomes.stream()
                .flatMap(
                        outcome ->
                                current(outcome.claimed(), current)
                                        .flatMap(
                                                found ->
                                                        consequences.of(
                                                                outcome.result(), found, now))
                                        .stream())
                .toList();
    }

    private List<Notification> claimed(
            String owner, int room, Set<NotificationId> inHand, Instant now) {
        return room <= 0
                ? List.of()
                : notifications.dueAt(now, room).stream()
                        .filter(due -> !inHand.contains(due.id()))
                        .map(due -> due.claim(owner, now))
                        .toList();
    }

    private List<Assignment> assignments(List<Notification> claimed) {
        if (claimed.isEmpty()) {
            return List.of();
        }
        Map<EnrollmentId, Recipient> known =
                recipients.read(
                        claimed.stream().map(each -> each.occasion().enrollment()).toList());
        Map<NotificationId, Letter> kept =
                letters.find(
                        claimed.stream()
                                .filter(each -> each.status() == NotificationStatus.RESENDING)
                                .map(Notification::id)
                                .toList());
        return claimed.stream()
                .map(
                        each ->
                                new Assignment(
                                        each,
                                        Optional.ofNullable(
                                                known.get(each.occasion().enrollment())),
                                        Optional.ofNullable(kept.get(each.id()))))
                .toList();
    }

    private void conclude(Collection<Notification> changed) {
        changed.forEach(consequences::tell);
        letters.drop(
                changed.stream()
                        .filter(each -> each.status() != NotificationStatus.IN_DOUBT)
                        .map(Notification::id)
                        .toList());
    }

    private static Optional<Notification> current(
            Notification claimed, Map<NotificationId, Notification> current) {
        return Optional.ofNullable(current.get(claimed.id())).filter(claimed::isSameAttemptAs);
    }

    private static Notification of(HandOver handOver, Map<NotificationId, Notification> current) {
        return Objects.requireNonNull(current.get(handOver.claimed().id()));
    }
}

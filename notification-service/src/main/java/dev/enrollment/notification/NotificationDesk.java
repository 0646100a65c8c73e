package dev.enrollment.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what happened: writes down what must be sent, keeps the copy of the profiles, forgets
 * the erased.
 */
@Service
@Transactional
public class NotificationDesk {

    private static final Logger log = LoggerFactory.getLogger(NotificationDesk.class);

    private final Notifications notifications;
    private final Recipients recipients;
    private final Letters letters;
    private final DeliveryBell bell;
    private final Clock clock;

    NotificationDesk(
            Notifications notifications,
            Recipients recipients,
            Letters letters,
            DeliveryBell bell,
            Clock clock) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.letters = letters;
        this.bell = bell;
        this.clock = clock;
    }

    /** Reads whom letters go to, for the occasions to come. */
    public void prepare(Collection<EnrollmentId> enrollments) {
        recipients.preload(enrollments);
    }

    /**
     * Whether letters about this enrollment can be written with the given revision of its profile,
     * or must not be at all.
     */
    public boolean knows(EnrollmentId enrollment, int revision) {
        return recipients
                .find(enrollment)
                .map(
                        recipient ->
                                switch (recipient) {
                                    case Recipient.Known known -> known.revision() >= revision;
                                    case Recipient.Erased erased -> true;
                                })
                .orElse(false);
    }

    /** Owes the applicant one e-mail about this occasion; none after erasure. */
    public void tell(Occasion occasion) {
        EnrollmentId enrollment = occasion.enrollment();
        if (recipients.find(enrollment).filter(Recipient.Erased.class::isInstance).isPresent()) {
            log.info("Enrollment {}: no {}, it is erased", enrollment, occasion.kind());
            return;
        }
        notifications.add(Notification.due(occasion, clock.instant()));
        bell.ring();
        log.debug("Enrollment {}: {} is due", enrollment, occasion.kind());
    }

    /** Keeps the newest revision of a profile. */
    public void profileChanged(Recipient.Known changed) {
        Recipient before = recipients.find(changed.enrollment()).orElse(null);
        switch (before) {
            case null -> recipients.put(changed);
            case Recipient.Known known when known.revision() < changed.revision() ->
                    recipients.put(known.revised(changed));
            case Recipient.Known _, Recipient.Erased _ -> {}
        }
    }

    /** Whether these remarks or newer ones are here, or must not be at all. */
    public boolean hasRemarks(EnrollmentId enrollment, int revision) {
        return switch (recipients.find(enrollment).orElse(null)) {
            case null -> revision == 0;
            case Recipient.Known known -> known.remarks().revision() >= revision;
            case Recipient.Erased _ -> true;
        };
    }

    /** Revision of the newest remarks; 0 where there are none. */
    public int remarks(EnrollmentId enrollment) {
        return recipients.find(enrollment).orElse(null) instanceof Recipient.Known known
                ? known.remarks().revision()
                : 0;
    }

    /** Keeps the newest remarks for somebody who is known. */
    public void told(EnrollmentId enrollment, Remarks remarks) {
        if (recipients.find(enrollment).orElse(null) instanceof Recipient.Known known
                && known.remarks().revision() < remarks.revision()) {
            recipients.put(known.with(remarks));
        }
    }

    /** Whether a letter can go to the person whose links begin with this version, or must not. */
    public boolean knowsSignatory(EnrollmentId enrollment, int linkVersion) {
        return recipients
                .find(enrollment)
                .map(
                        recipient ->
                                switch (recipient) {
                                    case Recipient.Known known -> known.isSignedBy(linkVersion);
                                    case Recipient.Erased erased -> true;
                                })
                .orElse(false);
    }

    /** Whether the application names another person who signs. */
    public boolean isSignedByAnother(EnrollmentId enrollment) {
        return recipients.find(enrollment).orElse(null) instanceof Recipient.Known known
                && known.isSignedByAnother();
    }

    /** Keeps who signs in the administrator's place. */
    public void signatoryNamed(EnrollmentId enrollment, Recipient.Signatory signatory) {
        sign(enrollment, signatory);
    }

    /** Forgets who was named to sign. */
    public void signatoryForgotten(EnrollmentId enrollment) {
        sign(enrollment, null);
    }

    private void sign(EnrollmentId enrollment, Recipient.@Nullable Signatory signatory) {
        recipients
                .find(enrollment)
                .filter(Recipient.Known.class::isInstance)
                .map(Recipient.Known.class::cast)
                .ifPresent(known -> recipients.put(known.signedBy(signatory)));
    }

    /** Forgets all personal data; what is still owed fails when its turn comes. */
    public void erase(EnrollmentId enrollment) {
        recipients.find(enrollment);
        recipients.put(new Recipient.Erased(enrollment));
        letters.dropAll(enrollment);
        log.info("Enrollment {}: personal data erased", enrollment);
    }

    /** Has a failed notification sent again; one that is due already stays so. */
    public Notification resend(NotificationId id) {
        Notification again =
                Optional.ofNullable(notifications.find(List.of(id)).get(id))
                        .orElseThrow(() -> new UnknownNotification(id))
                        .resend(clock.instant());
        notifications.save(List.of(again));
        bell.ring();
        log.info(
                "Enrollment {}: {} is to be sent again",
                again.occasion().enrollment(),
                again.occasion().kind());
        return again;
    }
}

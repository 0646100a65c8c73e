package dev.enrollment.notification.messaging;

import dev.enrollment.events.Meta;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.EventId;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion;
import org.springframework.stereotype.Component;

/** Turns an event into an occasion for a letter, once the profile it needs is there. */
@Component
class Occasions {

    private static final int ANY_REVISION = 1;

    private final NotificationDesk desk;

    Occasions(NotificationDesk desk) {
        this.desk = desk;
    }

    void tell(Meta meta, NotificationKind kind, Occasion.Facts facts) {
        tell(meta, kind, facts, ANY_REVISION);
    }

    void tell(Meta meta, NotificationKind kind, Occasion.Facts facts, int profileRevision) {
        EnrollmentId enrollment = enrollment(meta);
        if (!desk.knows(enrollment, profileRevision)) {
            throw new NotYet("revision " + profileRevision + " of the profile");
        }
        desk.tell(
                new Occasion(
                        enrollment,
                        kind,
                        new EventId(meta.getEventId()),
                        meta.getOccurredAt(),
                        facts));
    }

    static EnrollmentId enrollment(Meta meta) {
        return new EnrollmentId(meta.getEnrollmentId());
    }
}

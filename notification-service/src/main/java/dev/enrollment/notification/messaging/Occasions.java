package dev.enrollment.notification.messaging;

import dev.enrollment.events.Meta;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.EventId;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion;
import dev.enrollment.notification.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns an event into an occasion for a letter, once the profile it needs is there. */
@Component
class Occasions {

    static final int ANY_REVISION = 1;

    private final NotificationDesk desk;

    Occasions(NotificationDesk desk) {
        this.desk = desk;
    }

    void tell(Meta meta, NotificationKind kind, Occasion.Facts facts) {
        tell(meta, kind, facts, ANY_REVISION);
    }

    /** A reviewer's decision, once the remarks that belong to it are there. */
    void tellWithRemarks(Meta meta, NotificationKind kind, List<String> codes, Reply reply) {
        if (!desk.hasRemarks(enrollment(meta), reply.remarks())) {
            throw new NotYet("revision " + reply.remarks() + " of the remarks");
        }
        tell(
                meta,
                kind,
                // Decisions of before remarks came say nothing about replies.
                reply.remarks() == 0 ? Occasion.Facts.of(codes) : Occasion.Facts.of(codes, reply));
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

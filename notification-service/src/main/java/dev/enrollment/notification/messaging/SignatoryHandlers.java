package dev.enrollment.notification.messaging;

import dev.enrollment.events.AgreementSignatory;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.Recipient;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who signs in the place of a company's administrator. */
@Component
class SignatoryHandlers {

    private final NotificationDesk desk;

    SignatoryHandlers(NotificationDesk desk) {
        this.desk = desk;
    }

    void named(AgreementSignatory state) {
        EnrollmentId enrollment = Occasions.enrollment(state.getMeta());
        if (!desk.knows(enrollment, 1)) {
            throw new NotYet("the profile");
        }
        var contact = new Recipient.Contact(state.getName(), "", state.getEmail());
        desk.signatoryNamed(enrollment, new Recipient.Signatory(state.getLinkVersion(), contact));
    }

    void forgotten(UUID enrollment) {
        desk.signatoryForgotten(new EnrollmentId(enrollment));
    }
}

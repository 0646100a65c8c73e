package dev.enrollment.notification.messaging;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion.Facts;
import org.springframework.stereotype.Component;

/** What letters follow from the account's events. */
@Component
class AccountHandlers {

    private final Occasions occasions;
    private final NotificationDesk desk;

    AccountHandlers(Occasions occasions, NotificationDesk desk) {
        this.occasions = occasions;
        this.desk = desk;
    }

    void submitted(ApplicationSubmitted event) {
        occasions.tell(
                event.getMeta(),
                NotificationKind.APPLICATION_RECEIVED,
                Facts.NONE,
                event.getProfileRevision());
    }

    void withdrawn(ApplicationWithdrawn event) {
        occasions.tell(event.getMeta(), NotificationKind.APPLICATION_WITHDRAWN, Facts.NONE);
    }

    void appealed(ApplicationAppealed event) {
        occasions.tell(event.getMeta(), NotificationKind.APPEAL_RECEIVED, Facts.NONE);
    }

    void delayed(ProvisioningDelayed event) {
        occasions.tell(event.getMeta(), NotificationKind.PROVISIONING_DELAYED, Facts.NONE);
    }

    void provisioned(AccountProvisioned event) {
        occasions.tell(event.getMeta(), NotificationKind.ACCOUNT_READY, Facts.NONE);
    }

    void erased(EnrollmentErased event) {
        desk.erase(Occasions.enrollment(event.getMeta()));
    }
}

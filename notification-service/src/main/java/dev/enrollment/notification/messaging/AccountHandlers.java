package dev.enrollment.notification.messaging;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.InformationReminded;
import dev.enrollment.events.PhoneVerified;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion.Facts;
import dev.enrollment.notification.Reply;
import org.springframework.stereotype.Component;

/** What letters follow from the account's events. */
@Component
class AccountHandlers {

    /** The reason of an application that nobody has withdrawn. */
    private static final String NOT_ANSWERED = "NOT_ANSWERED";

    private final Occasions occasions;
    private final NotificationDesk desk;

    AccountHandlers(Occasions occasions, NotificationDesk desk) {
        this.occasions = occasions;
        this.desk = desk;
    }

    void opened(PhoneVerified event) {
        occasions.tell(event.getMeta(), NotificationKind.ACCOUNT_OPENED, Facts.NONE);
    }

    void submitted(ApplicationSubmitted event) {
        occasions.tell(
                event.getMeta(),
                NotificationKind.APPLICATION_RECEIVED,
                Facts.NONE,
                event.getProfileRevision());
    }

    void withdrawn(ApplicationWithdrawn event) {
        NotificationKind kind =
                event.getReason().equals(NOT_ANSWERED)
                        ? NotificationKind.APPLICATION_LAPSED
                        : NotificationKind.APPLICATION_WITHDRAWN;
        occasions.tell(event.getMeta(), kind, Facts.NONE);
    }

    /** The remarks of the request are the newest, as long as it is not answered. */
    void reminded(InformationReminded event) {
        int remarks = desk.remarks(Occasions.enrollment(event.getMeta()));
        occasions.tell(
                event.getMeta(),
                NotificationKind.INFORMATION_REMINDER,
                Facts.of(event.getItems(), new Reply(event.getAnswerBy(), remarks)));
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

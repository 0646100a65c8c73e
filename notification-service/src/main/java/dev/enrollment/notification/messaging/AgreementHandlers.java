package dev.enrollment.notification.messaging;

import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExpired;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementReminded;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion.Facts;
import dev.enrollment.notification.Offer;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What letters follow from the agreement's events. */
@Component
class AgreementHandlers {

    private final Occasions occasions;
    private final NotificationDesk desk;

    AgreementHandlers(Occasions occasions, NotificationDesk desk) {
        this.occasions = occasions;
        this.desk = desk;
    }

    void offered(AgreementOffered event) {
        var meta = event.getMeta();
        Integer named = event.getProfileRevision();
        int revision = named == null ? Occasions.ANY_REVISION : named;
        var facts = facts(event.getAgreementId(), event.getLinkVersion(), event.getExpiresAt());
        if (named != null && desk.isSignedByAnother(Occasions.enrollment(meta))) {
            occasions.tell(meta, NotificationKind.APPLICATION_APPROVED, Facts.NONE, revision);
            occasions.tell(meta, NotificationKind.AGREEMENT_REASSIGNED, facts, revision);
        } else {
            var kind = NotificationKind.APPLICATION_APPROVED_WITH_LINK;
            occasions.tell(meta, kind, facts, revision);
        }
    }

    void reminded(AgreementReminded event) {
        occasions.tell(
                event.getMeta(),
                NotificationKind.AGREEMENT_REMINDER,
                facts(event.getAgreementId(), event.getLinkVersion(), event.getExpiresAt()));
    }

    void reassigned(AgreementReassigned event) {
        var enrollment = Occasions.enrollment(event.getMeta());
        if (!desk.knowsSignatory(enrollment, event.getLinkVersion())) {
            throw new NotYet("who signs by link version " + event.getLinkVersion());
        }
        occasions.tell(
                event.getMeta(),
                NotificationKind.AGREEMENT_REASSIGNED,
                facts(event.getAgreementId(), event.getLinkVersion(), event.getExpiresAt()));
    }

    void extended(AgreementExtended event) {
        occasions.tell(
                event.getMeta(),
                NotificationKind.AGREEMENT_EXTENDED,
                facts(event.getAgreementId(), event.getLinkVersion(), event.getExpiresAt()));
    }

    void signed(AgreementSigned event) {
        occasions.tell(event.getMeta(), NotificationKind.AGREEMENT_SIGNED, Facts.NONE);
    }

    void declined(AgreementDeclined event) {
        occasions.tell(event.getMeta(), NotificationKind.AGREEMENT_DECLINED, Facts.NONE);
    }

    void expired(AgreementExpired event) {
        occasions.tell(event.getMeta(), NotificationKind.AGREEMENT_EXPIRED, Facts.NONE);
    }

    private static Facts facts(UUID agreementId, int linkVersion, Instant expiresAt) {
        return Facts.of(new Offer(agreementId, linkVersion, expiresAt));
    }
}

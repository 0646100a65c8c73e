package dev.enrollment.agreement.messaging;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementEvent;
import dev.enrollment.agreement.Appointment;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExpired;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementReminded;
import dev.enrollment.events.AgreementSealed;
import dev.enrollment.events.AgreementSignatory;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.messaging.EventDraft;
import java.util.Objects;
import java.util.Optional;

/** The only place where domain events become records. */
final class AgreementEventMapper {

    private AgreementEventMapper() {}

    /** Empty where nobody needs to be told: who withdrew has published that already. */
    static Optional<EventDraft> draft(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.Offered offered -> Optional.of(offered(offered));
            case AgreementEvent.Reminded(var agreement) -> Optional.of(reminded(agreement));
            case AgreementEvent.LinkRenewed(var agreement) -> Optional.of(reminded(agreement));
            case AgreementEvent.Reassigned(var agreement) -> Optional.of(reassigned(agreement));
            case AgreementEvent.Extended(var agreement) -> Optional.of(extended(agreement));
            case AgreementEvent.Signed signed -> Optional.of(signed(signed));
            case AgreementEvent.Sealed sealed -> Optional.of(sealed(sealed));
            case AgreementEvent.Declined declined -> Optional.of(declined(declined));
            case AgreementEvent.Expired(var agreement) -> Optional.of(expired(agreement));
            case AgreementEvent.SignatoryForgotten _, AgreementEvent.Withdrawn _ ->
                    Optional.empty();
        };
    }

    private static EventDraft offered(AgreementEvent.Offered event) {
        var agreement = event.agreement();
        return meta ->
                AgreementOffered.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(agreement.id().value())
                        .setDocument(agreement.edition().document())
                        .setDocumentVersion(agreement.edition().version())
                        .setDocumentHash(agreement.edition().hash())
                        .setLinkVersion(agreement.linkVersion())
                        .setExpiresAt(agreement.deadlines().expiresAt())
                        .setProfileRevision(event.profileRevision())
                        .build();
    }

    private static EventDraft reminded(Agreement agreement) {
        return meta ->
                AgreementReminded.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(agreement.id().value())
                        .setLinkVersion(agreement.linkVersion())
                        .setExpiresAt(agreement.deadlines().expiresAt())
                        .build();
    }

    private static EventDraft reassigned(Agreement agreement) {
        var to = appointment(agreement);
        return meta ->
                AgreementReassigned.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(agreement.id().value())
                        .setLinkVersion(agreement.linkVersion())
                        .setExpiresAt(agreement.deadlines().expiresAt())
                        .setDecidedBy(to.staff() ? "STAFF" : "SIGNATORY")
                        .build();
    }

    /** Who signs now; personal data. */
    static EventDraft signatory(Agreement agreement) {
        var to = appointment(agreement).signatory();
        return meta ->
                AgreementSignatory.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(agreement.id().value())
                        .setLinkVersion(agreement.linkVersion())
                        .setName(to.name())
                        .setEmail(to.email().value())
                        .build();
    }

    private static Appointment appointment(Agreement agreement) {
        return Objects.requireNonNull(agreement.appointment());
    }

    private static EventDraft extended(Agreement agreement) {
        return meta ->
                AgreementExtended.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(agreement.id().value())
                        .setLinkVersion(agreement.linkVersion())
                        .setExpiresAt(agreement.deadlines().expiresAt())
                        .build();
    }

    private static EventDraft signed(AgreementEvent.Signed event) {
        var agreement = event.agreement();
        return meta ->
                AgreementSigned.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(agreement.id().value())
                        .setDocumentVersion(agreement.edition().version())
                        .setDocumentHash(agreement.edition().hash())
                        .setSignerSubject(event.signer().value())
                        .setMethod(event.method())
                        .setSignedAt(event.at())
                        .build();
    }

    private static EventDraft sealed(AgreementEvent.Sealed event) {
        return meta ->
                AgreementSealed.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(event.agreement().id().value())
                        .setContentHash(event.contentHash())
                        .setSealedHash(event.sealedHash())
                        .setLevel(event.level())
                        .setSealedAt(event.at())
                        .build();
    }

    private static EventDraft declined(AgreementEvent.Declined event) {
        return meta ->
                AgreementDeclined.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(event.agreement().id().value())
                        .setReason(event.refusal().reason().name())
                        .build();
    }

    private static EventDraft expired(Agreement agreement) {
        return meta ->
                AgreementExpired.newBuilder()
                        .setMeta(meta)
                        .setAgreementId(agreement.id().value())
                        .build();
    }
}

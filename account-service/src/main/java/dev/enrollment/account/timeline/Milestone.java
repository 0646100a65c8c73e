package dev.enrollment.account.timeline;

import dev.enrollment.account.AccountEvent;
import dev.enrollment.account.AccountEvent.Noted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A step of the course, and whose turn it is behind it. */
public enum Milestone {
    ACCOUNT_CREATED(Turn.VENDOR),
    PHONE_CHECK_STARTED(Turn.APPLICANT),
    PHONE_VERIFIED(Turn.APPLICANT),
    APPLICATION_SUBMITTED(Turn.VENDOR),
    REVIEW_OPENED(null),
    CHECK_COMPLETED(null),
    INFORMATION_REQUESTED(Turn.APPLICANT),
    INFORMATION_REMINDED(null),
    APPLICATION_AMENDED(Turn.VENDOR),
    APPLICATION_APPROVED(Turn.VENDOR),
    APPLICATION_REJECTED(Turn.NOBODY),
    APPLICATION_WITHDRAWN(Turn.NOBODY),
    /** Nobody has answered a request for information in time. */
    APPLICATION_LAPSED(Turn.NOBODY),
    APPEAL_OPENED(Turn.VENDOR),
    AGREEMENT_OFFERED(Turn.APPLICANT),
    LINK_REQUESTED(null),
    AGREEMENT_REMINDED(null),
    AGREEMENT_REASSIGNED(null),
    AGREEMENT_EXTENDED(null),
    AGREEMENT_SIGNED(Turn.VENDOR),
    AGREEMENT_DECLINED(Turn.NOBODY),
    AGREEMENT_EXPIRED(Turn.NOBODY),
    PROVISIONING_STARTED(Turn.VENDOR),
    PROVISIONING_DELAYED(Turn.VENDOR),
    ACCOUNT_PROVISIONED(Turn.NOBODY),
    ERASURE_REQUESTED(null),
    ENROLLMENT_ERASED(Turn.NOBODY),
    NOTIFICATION_SENT(null),
    NOTIFICATION_FAILED(null);

    private final @Nullable Turn turn;

    Milestone(@Nullable Turn turn) {
        this.turn = turn;
    }

    /** Whose turn it is now, if that is for the step to say. */
    Optional<Turn> turn() {
        return Optional.ofNullable(turn);
    }

    /** The step an event is; empty for what is no step of its own. */
    static Optional<Milestone> of(AccountEvent event) {
        return switch (event) {
            case AccountEvent.ProfileRevised _ -> Optional.empty();
            case AccountEvent.Created _ -> Optional.of(ACCOUNT_CREATED);
            case AccountEvent.PhoneCheckBegun _ -> Optional.of(PHONE_CHECK_STARTED);
            case AccountEvent.PhoneVerified _ -> Optional.of(PHONE_VERIFIED);
            case AccountEvent.Submitted _ -> Optional.of(APPLICATION_SUBMITTED);
            case AccountEvent.InformationRequested _ -> Optional.of(INFORMATION_REQUESTED);
            case AccountEvent.InformationReminded _ -> Optional.of(INFORMATION_REMINDED);
            case AccountEvent.Unanswered _ -> Optional.of(APPLICATION_LAPSED);
            case AccountEvent.Amended _ -> Optional.of(APPLICATION_AMENDED);
            case AccountEvent.Approved _ -> Optional.of(APPLICATION_APPROVED);
            case AccountEvent.Rejected _ -> Optional.of(APPLICATION_REJECTED);
            case AccountEvent.Withdrawn _ -> Optional.of(APPLICATION_WITHDRAWN);
            case AccountEvent.Appealed _ -> Optional.of(APPEAL_OPENED);
            case AccountEvent.Offered _ -> Optional.of(AGREEMENT_OFFERED);
            case AccountEvent.LinkRequested _ -> Optional.of(LINK_REQUESTED);
            case AccountEvent.OfferExtended _ -> Optional.of(AGREEMENT_EXTENDED);
            case AccountEvent.Contracted _ -> Optional.of(AGREEMENT_SIGNED);
            case AccountEvent.Declined _ -> Optional.of(AGREEMENT_DECLINED);
            case AccountEvent.Expired _ -> Optional.of(AGREEMENT_EXPIRED);
            case AccountEvent.ProvisioningStarted _ -> Optional.of(PROVISIONING_STARTED);
            case AccountEvent.ProvisioningDelayed _ -> Optional.of(PROVISIONING_DELAYED);
            case AccountEvent.Provisioned _ -> Optional.of(ACCOUNT_PROVISIONED);
            case AccountEvent.ErasureRequested _ -> Optional.of(ERASURE_REQUESTED);
            case AccountEvent.Erased _ -> Optional.of(ENROLLMENT_ERASED);
            case Noted noted -> Optional.of(of(noted.note()));
        };
    }

    /** What stands behind the step in codes. */
    static List<String> codes(AccountEvent event) {
        return switch (event) {
            case AccountEvent.InformationRequested requested -> requested.items();
            case AccountEvent.InformationReminded reminded -> reminded.items();
            case AccountEvent.Unanswered _ -> List.of(AccountEvent.Unanswered.REASON);
            case AccountEvent.Rejected rejected -> rejected.reasons();
            case AccountEvent.Withdrawn withdrawn -> List.of(withdrawn.reason().name());
            case AccountEvent.Appealed appealed -> appealed.codes();
            case AccountEvent.Declined declined -> List.of(declined.reason());
            case AccountEvent.PhoneVerified verified -> verified.codes();
            case Noted noted -> noted.codes();
            case AccountEvent.ProfileRevised _,
                    AccountEvent.Created _,
                    AccountEvent.PhoneCheckBegun _,
                    AccountEvent.Submitted _,
                    AccountEvent.Amended _,
                    AccountEvent.Approved _,
                    AccountEvent.Offered _,
                    AccountEvent.LinkRequested _,
                    AccountEvent.OfferExtended _,
                    AccountEvent.Contracted _,
                    AccountEvent.Expired _,
                    AccountEvent.ProvisioningStarted _,
                    AccountEvent.ProvisioningDelayed _,
                    AccountEvent.Provisioned _,
                    AccountEvent.ErasureRequested _,
                    AccountEvent.Erased _ ->
                    List.of();
        };
    }

    /** By when the one whose turn it is must act. */
    static Optional<Instant> due(AccountEvent event) {
        return switch (event) {
            case AccountEvent.Offered offered -> Optional.of(offered.expiresAt());
            case AccountEvent.OfferExtended extended -> Optional.of(extended.expiresAt());
            case AccountEvent.InformationRequested requested ->
                    Optional.ofNullable(requested.answerBy());
            case AccountEvent.Rejected rejected -> Optional.ofNullable(rejected.appealBy());
            case AccountEvent _ -> Optional.empty();
        };
    }

    private static Milestone of(AccountEvent.Note note) {
        return switch (note) {
            case REVIEW_OPENED -> REVIEW_OPENED;
            case CHECK_COMPLETED -> CHECK_COMPLETED;
            case AGREEMENT_REMINDED -> AGREEMENT_REMINDED;
            case AGREEMENT_REASSIGNED -> AGREEMENT_REASSIGNED;
            case NOTIFICATION_SENT -> NOTIFICATION_SENT;
            case NOTIFICATION_FAILED -> NOTIFICATION_FAILED;
        };
    }
}

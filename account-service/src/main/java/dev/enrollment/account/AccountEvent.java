package dev.enrollment.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to an account. */
public sealed interface AccountEvent {

    /** When it happened, by the clock of whoever did it. */
    Instant at();

    record Created(Instant at, String catalogueVersion) implements AccountEvent {}

    /** The company's data have a new revision, to be had before the event that names it. */
    record ProfileRevised(Instant at, int revision, CompanyProfile profile)
            implements AccountEvent {}

    /** The administrator owes the code sent to a phone. */
    record PhoneCheckBegun(Instant at) implements AccountEvent {}

    /**
     * The administrator was reached.
     *
     * @param method how the code was delivered: SMS or VOICE
     * @param otherNumber whether it was another number than the profile's, which is its now
     */
    record PhoneVerified(Instant at, String method, boolean otherNumber) implements AccountEvent {

        /** The method, and what is worth telling about the number. */
        public List<String> codes() {
            return otherNumber ? List.of(method, "OTHER_NUMBER") : List.of(method);
        }
    }

    record Submitted(Instant at, int revision, Application application) implements AccountEvent {}

    record InformationRequested(Instant at, List<String> items, @Nullable Instant answerBy)
            implements AccountEvent {}

    /** The request is not answered yet, and its day is near. */
    record InformationReminded(Instant at, List<String> items, Instant answerBy)
            implements AccountEvent {}

    /** The application lapsed, because nobody answered the request in time. */
    record Unanswered(Instant at) implements AccountEvent {

        /** Why it ended, as a code. */
        public static final String REASON = "NOT_ANSWERED";
    }

    record Amended(Instant at, int revision, Application application) implements AccountEvent {}

    record Approved(Instant at) implements AccountEvent {}

    record Rejected(Instant at, List<String> reasons, @Nullable Instant appealBy)
            implements AccountEvent {}

    record Withdrawn(Instant at, WithdrawalReason reason) implements AccountEvent {}

    /** The rejection is disputed: another reviewer is to look at it. */
    record Appealed(Instant at, Set<AppealGround> grounds) implements AccountEvent {

        public Appealed {
            grounds = Set.copyOf(grounds);
        }

        /** In the order of their declaration. */
        public List<String> codes() {
            return grounds.stream().sorted().map(AppealGround::name).toList();
        }
    }

    /**
     * The signatory may read and sign the agreement.
     *
     * @param expiresAt until when
     */
    record Offered(Instant at, Instant expiresAt) implements AccountEvent {}

    /** The applicant asks for the letter with the link to the agreement again. */
    record LinkRequested(Instant at) implements AccountEvent {}

    /**
     * There is more time to sign.
     *
     * @param expiresAt until when
     */
    record OfferExtended(Instant at, Instant expiresAt) implements AccountEvent {}

    record Contracted(Instant at) implements AccountEvent {}

    record Declined(Instant at, String reason) implements AccountEvent {}

    record Expired(Instant at) implements AccountEvent {}

    record ProvisioningStarted(Instant at) implements AccountEvent {}

    record ProvisioningDelayed(Instant at, Instant startedAt) implements AccountEvent {}

    record Provisioned(Instant at, String partnerAccountId) implements AccountEvent {}

    /** Nothing is to be kept of the company and its people once the partner account is made. */
    record ErasureRequested(Instant at) implements AccountEvent {}

    /** Nothing of the company and its people is kept any more. */
    record Erased(Instant at) implements AccountEvent {}

    /** Something worth telling that moves nothing. */
    record Noted(Instant at, Note note, List<String> codes) implements AccountEvent {}

    /** What is worth telling without moving the account. */
    enum Note {
        REVIEW_OPENED,
        CHECK_COMPLETED,
        AGREEMENT_REMINDED,
        AGREEMENT_REASSIGNED,
        NOTIFICATION_SENT,
        NOTIFICATION_FAILED
    }
}

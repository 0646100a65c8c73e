package dev.enrollment.agreement;

import java.time.Instant;

/** What happened to an agreement, with the agreement as it is afterwards. */
public sealed interface AgreementEvent {

    Agreement agreement();

    /**
     * It may be signed.
     *
     * @param profileRevision of the profile that says who signs
     */
    record Offered(Agreement agreement, int profileRevision) implements AgreementEvent {}

    record Reminded(Agreement agreement) implements AgreementEvent {}

    record LinkRenewed(Agreement agreement) implements AgreementEvent {}

    /** Another person is to sign. */
    record Reassigned(Agreement agreement) implements AgreementEvent {}

    record Extended(Agreement agreement) implements AgreementEvent {}

    /**
     * It was accepted.
     *
     * @param method how the signer was identified
     */
    record Signed(Agreement agreement, SubjectId signer, String method, Instant at)
            implements AgreementEvent {}

    record Declined(Agreement agreement, Refusal refusal) implements AgreementEvent {}

    record Sealed(
            Agreement agreement, String contentHash, String sealedHash, String level, Instant at)
            implements AgreementEvent {}

    record Expired(Agreement agreement) implements AgreementEvent {}

    /** Who was named to sign is erased. */
    record SignatoryForgotten(Agreement agreement) implements AgreementEvent {}

    record Withdrawn(Agreement agreement) implements AgreementEvent {}
}

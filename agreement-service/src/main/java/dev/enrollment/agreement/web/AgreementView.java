package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.Edition;
import dev.enrollment.agreement.Proof;
import dev.enrollment.agreement.Seal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as staff see it. */
record AgreementView(
        UUID enrollmentId,
        UUID agreementId,
        AgreementStatus status,
        Edition edition,
        int linkVersion,
        Instant offeredAt,
        @Nullable Instant remindedAt,
        Instant expiresAt,
        @Nullable Instant closedAt,
        @Nullable Proof evidence,
        @Nullable Seal seal) {

    static AgreementView of(Agreement agreement, Optional<Proof> evidence, Optional<Seal> seal) {
        return new AgreementView(
                agreement.enrollment().value(),
                agreement.id().value(),
                agreement.status(),
                agreement.edition(),
                agreement.linkVersion(),
                agreement.deadlines().offeredAt(),
                agreement.remindedAt(),
                agreement.deadlines().expiresAt(),
                agreement.closedAt(),
                evidence.orElse(null),
                seal.orElse(null));
    }
}

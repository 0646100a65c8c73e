package dev.enrollment.agreement.web;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.Edition;
import dev.enrollment.agreement.EvidenceArchive;
import dev.enrollment.agreement.Proof;
import dev.enrollment.agreement.Seal;
import dev.enrollment.agreement.Step;
import java.time.Instant;
import java.util.List;
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
        @Nullable Seal seal,
        boolean anotherSignatory,
        List<StepView> steps) {

    static AgreementView of(Agreement agreement, EvidenceArchive archive, Optional<Seal> seal) {
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
                archive.proofFor(agreement.enrollment()).orElse(null),
                seal.orElse(null),
                agreement.appointment() != null,
                archive.steps(agreement.enrollment()).stream().map(StepView::of).toList());
    }

    /**
     * What somebody decided beside the answer.
     *
     * @param by subject at the identity provider
     * @param method how a signatory who decided was identified
     * @param packHash SHA-256 of the evidence pack that was handed out
     */
    record StepView(
            Step.Kind step,
            String by,
            String reason,
            @Nullable String method,
            @Nullable String packHash,
            Instant at) {

        static StepView of(Step step) {
            return new StepView(
                    step.kind(),
                    step.by().value(),
                    step.reason(),
                    step.method(),
                    step.packHash(),
                    step.at());
        }
    }
}

package dev.enrollment.account.intake.messaging;

import dev.enrollment.account.intake.Answer;
import dev.enrollment.account.intake.Violation;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.ReceiptOutcome;
import dev.enrollment.messaging.Source;
import java.time.Instant;
import java.util.List;

/** Writes an answer as the contract's receipt. */
final class ReceiptMapper {

    private ReceiptMapper() {}

    static ApplicationReceipt receipt(
            String submissionId, Answer answer, Source source, Instant answeredAt) {
        var receipt =
                ApplicationReceipt.newBuilder()
                        .setSubmissionId(submissionId)
                        .setPartition(source.partition())
                        .setOffset(source.offset())
                        .setAnsweredAt(answeredAt);
        return switch (answer) {
            case Answer.Accepted accepted ->
                    receipt.setOutcome(ReceiptOutcome.ACCEPTED)
                            .setEnrollmentId(accepted.id().value())
                            .setViolations(List.of())
                            .build();
            case Answer.Duplicate duplicate ->
                    receipt.setOutcome(ReceiptOutcome.DUPLICATE)
                            .setEnrollmentId(duplicate.id().value())
                            .setViolations(List.of())
                            .build();
            case Answer.Rejected rejected ->
                    receipt.setOutcome(ReceiptOutcome.REJECTED)
                            .setViolations(
                                    rejected.violations().stream()
                                            .map(ReceiptMapper::violation)
                                            .toList())
                            .build();
        };
    }

    private static dev.enrollment.events.Violation violation(Violation violation) {
        return dev.enrollment.events.Violation.newBuilder()
                .setField(violation.field())
                .setCode(violation.code())
                .setMessage(violation.message())
                .setCure(violation.cure())
                .build();
    }
}

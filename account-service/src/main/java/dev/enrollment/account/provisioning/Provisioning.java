package dev.enrollment.account.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The making of one company's partner account. Immutable; each command returns what it has become.
 * It is never given up: a failure moves the next attempt, not the status.
 */
public record Provisioning(
        ProvisioningOrder order,
        ProvisioningStatus status,
        Operation operation,
        Attempts attempts,
        @Nullable Instant delayAnnouncedAt) {

    static Provisioning request(ProvisioningOrder order) {
        return new Provisioning(
                order,
                ProvisioningStatus.REQUESTED,
                Operation.FIRST,
                Attempts.none(order.startedAt()),
                null);
    }

    /** Whether its next step is to ask the back end for an operation, or for one unheard of. */
    boolean asksForOperation() {
        return status == ProvisioningStatus.REQUESTED;
    }

    /** Notes that a step is about to be tried, and until when its result is waited for. */
    Provisioning begin(Instant leaseEnd) {
        return with(status, operation, attempts.begun(asksForOperation(), leaseEnd));
    }

    Provisioning reported(OperationReport report, Instant now, Pacing pacing) {
        Operation noted = operation.noting(report);
        Optional<FailureCode> contradiction = operation.contradictedBy(report);
        if (contradiction.isPresent()) {
            return with(status, noted, attempts).failed(contradiction.get(), now, pacing);
        }
        return switch (report.state()) {
            case RUNNING ->
                    with(
                            after(StepOutcome.OPERATION_RUNNING),
                            noted,
                            attempts.running(now.plus(pacing.beforePoll(report.retryAfter()))));
            case SUCCEEDED ->
                    with(after(StepOutcome.OPERATION_SUCCEEDED), noted, attempts.advanced(now));
            case FAILED ->
                    with(
                            after(StepOutcome.OPERATION_FAILED),
                            operation.next(),
                            failure(FailureCode.OPERATION_FAILED, now, pacing).sure());
        };
    }

    Provisioning failed(FailureCode code, Instant now, Pacing pacing) {
        return with(after(StepOutcome.STEP_FAILED), operation, failure(code, now, pacing));
    }

    Provisioning roleGranted(Instant now) {
        return with(after(StepOutcome.ROLE_GRANTED), operation, attempts.advanced(now));
    }

    Provisioning roleWaived(Instant now) {
        return with(after(StepOutcome.ROLE_WAIVED), operation, attempts.advanced(now));
    }

    Provisioning announceDelay(Instant now) {
        return new Provisioning(order, status, operation, attempts, now);
    }

    /** Does not wait out the pause, or waits longer. */
    Provisioning dueAt(Instant at) {
        return with(status, operation, attempts.dueAt(at));
    }

    /** Whether a step is under way whose result is still waited for. */
    boolean isTried(Instant now) {
        return attempts.underWay() && attempts.nextAt().isAfter(now);
    }

    OperationKey operationKey() {
        return new OperationKey(order.enrollment(), operation.number());
    }

    public boolean isOver() {
        return status == ProvisioningStatus.COMPLETED;
    }

    public boolean isDue(Instant now) {
        return !isOver() && !attempts.nextAt().isAfter(now);
    }

    boolean isDelayDue(Instant now, Duration delayAfter) {
        return !isOver()
                && delayAnnouncedAt == null
                && !order.startedAt().plus(delayAfter).isAfter(now);
    }

    /** When something is to be done next: a step, or the announcement of the delay. */
    Instant wakeAt(Duration delayAfter) {
        Instant delay = order.startedAt().plus(delayAfter);
        boolean delayFirst = delayAnnouncedAt == null && delay.isBefore(attempts.nextAt());
        return delayFirst ? delay : attempts.nextAt();
    }

    private Attempts failure(FailureCode code, Instant now, Pacing pacing) {
        return attempts.failed(code, now.plus(pacing.afterFailure(attempts.failures() + 1)));
    }

    private ProvisioningStatus after(StepOutcome outcome) {
        return status.after(outcome)
                .orElseThrow(() -> new IllegalProvisioningTransition(status, outcome));
    }

    private Provisioning with(ProvisioningStatus next, Operation known, Attempts tried) {
        return new Provisioning(order, next, known, tried, delayAnnouncedAt);
    }
}

package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Takes a provisioning as far as it goes now. Every call lies between two transactions of the
 * {@link ProvisioningDesk}, never inside one.
 */
@Service
public class ProvisioningRun {

    private final ProvisioningDesk desk;
    private final BackEnd backEnd;
    private final PartnerRole role;
    private final AwaitedErasures erasures;

    ProvisioningRun(
            ProvisioningDesk desk, BackEnd backEnd, PartnerRole role, AwaitedErasures erasures) {
        this.desk = desk;
        this.backEnd = backEnd;
        this.role = role;
        this.erasures = erasures;
    }

    /** Returns when to go on; empty when there is nothing left to do. */
    public Optional<Instant> advance(EnrollmentId id) {
        Turn turn = desk.prepare(id);
        while (turn instanceof Turn.Act act) {
            desk.conclude(id, act.provisioning().attempts().made(), perform(act));
            turn = desk.prepare(id);
        }
        return turn instanceof Turn.Wait pause ? Optional.of(pause.until()) : Optional.empty();
    }

    private StepResult perform(Turn.Act act) {
        Provisioning provisioning = act.provisioning();
        return switch (provisioning.status()) {
            case REQUESTED -> result(obtainOperation(act));
            case RUNNING ->
                    result(backEnd.findById(Objects.requireNonNull(provisioning.operation().id())));
            case GRANTING_ROLE -> grantRole(provisioning);
            case COMPLETED ->
                    throw new IllegalStateException("Nothing is left to do when completed");
        };
    }

    private BackEndAnswer obtainOperation(Turn.Act act) {
        OperationKey key = act.provisioning().operationKey();
        if (act.askFirst()) {
            BackEndAnswer answer = backEnd.findByKey(key);
            if (!(answer instanceof BackEndAnswer.Absent)) {
                return answer;
            }
        }
        return backEnd.start(key, act.provisioning().order().market());
    }

    private StepResult grantRole(Provisioning provisioning) {
        ProvisioningOrder order = provisioning.order();
        if (erasures.include(order.enrollment())) {
            return new StepResult.RoleWaived();
        }
        return role.grantTo(order.signerSubject())
                .<StepResult>map(StepResult.Failed::new)
                .orElseGet(StepResult.RoleGranted::new);
    }

    private static StepResult result(BackEndAnswer answer) {
        return switch (answer) {
            case BackEndAnswer.Reported it -> new StepResult.Reported(it.report());
            case BackEndAnswer.Absent it -> new StepResult.Failed(FailureCode.OPERATION_UNKNOWN);
            case BackEndAnswer.Unanswered it -> new StepResult.Failed(it.code());
        };
    }
}

package dev.enrollment.account.provisioning;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the calls of a step, outside any transaction. */
@Component
class ProvisioningSteps {

    private final BackEnd backEnd;
    private final PartnerRole role;

    ProvisioningSteps(BackEnd backEnd, PartnerRole role) {
        this.backEnd = backEnd;
        this.role = role;
    }

    StepResult perform(Step step) {
        Provisioning provisioning = step.provisioning();
        return switch (provisioning.status()) {
            case REQUESTED -> result(obtainOperation(step));
            case RUNNING ->
                    result(backEnd.findById(Objects.requireNonNull(provisioning.operation().id())));
            case GRANTING_ROLE -> grantRole(step);
            case COMPLETED ->
                    throw new IllegalStateException("Nothing is left to do when completed");
        };
    }

    private BackEndAnswer obtainOperation(Step step) {
        OperationKey key = step.provisioning().operationKey();
        if (step.askFirst()) {
            BackEndAnswer answer = backEnd.findByKey(key);
            if (!(answer instanceof BackEndAnswer.Absent)) {
                return answer;
            }
        }
        return backEnd.start(key, step.provisioning().order().market());
    }

    private StepResult grantRole(Step step) {
        if (step.waiveRole()) {
            return new StepResult.RoleWaived();
        }
        return role.grantTo(step.provisioning().order().signerSubject())
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

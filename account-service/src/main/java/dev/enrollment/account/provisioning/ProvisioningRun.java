package dev.enrollment.account.provisioning;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Makes the call of one step. It lies between two transactions of the {@link ProvisioningDesk},
 * never inside one.
 */
@Service
public class ProvisioningRun {

    private final BackEnd backEnd;
    private final PartnerRole role;
    private final AwaitedErasures erasures;
    private final Administrators administrators;

    ProvisioningRun(
            BackEnd backEnd,
            PartnerRole role,
            AwaitedErasures erasures,
            Administrators administrators) {
        this.backEnd = backEnd;
        this.role = role;
        this.erasures = erasures;
        this.administrators = administrators;
    }

    /** Blocks until it is known what came of the step. */
    public Performed perform(Step step) {
        return new Performed(step, resultOf(step));
    }

    private StepResult resultOf(Step step) {
        Provisioning provisioning = step.provisioning();
        return switch (provisioning.status()) {
            case REQUESTED ->
                    step.applied().isEmpty()
                            ? new StepResult.Failed(FailureCode.APPLICATION_MISSING)
                            : result(obtainOperation(step));
            case RUNNING ->
                    result(backEnd.findById(Objects.requireNonNull(provisioning.operation().id())));
            case GRANTING_ROLE -> grantRole(provisioning);
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
        return backEnd.start(key, step.provisioning().order(), step.applied());
    }

    private StepResult grantRole(Provisioning provisioning) {
        ProvisioningOrder order = provisioning.order();
        if (erasures.include(order.enrollment())) {
            return new StepResult.RoleWaived();
        }
        return role.grantTo(order.signature().subject())
                .or(() -> grantToAdministrator(order))
                .<StepResult>map(StepResult.Failed::new)
                .orElseGet(StepResult.RoleGranted::new);
    }

    /** Another person may have signed. An administrator whose sign-in is gone delays nobody. */
    private Optional<FailureCode> grantToAdministrator(ProvisioningOrder order) {
        return administrators
                .subjectOf(order.enrollment())
                .filter(administrator -> !administrator.equals(order.signature().subject()))
                .flatMap(role::grantTo)
                .filter(failure -> failure != FailureCode.SIGNER_UNKNOWN);
    }

    private static StepResult result(BackEndAnswer answer) {
        return switch (answer) {
            case BackEndAnswer.Reported it -> new StepResult.Reported(it.report());
            case BackEndAnswer.Absent it -> new StepResult.Failed(FailureCode.OPERATION_UNKNOWN);
            case BackEndAnswer.Unanswered it -> new StepResult.Failed(it.code());
        };
    }
}

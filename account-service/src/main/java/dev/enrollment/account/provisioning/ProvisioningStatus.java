package dev.enrollment.account.provisioning;

import static dev.enrollment.account.provisioning.StepOutcome.OPERATION_FAILED;
import static dev.enrollment.account.provisioning.StepOutcome.OPERATION_RUNNING;
import static dev.enrollment.account.provisioning.StepOutcome.OPERATION_SUCCEEDED;
import static dev.enrollment.account.provisioning.StepOutcome.ROLE_GRANTED;
import static dev.enrollment.account.provisioning.StepOutcome.ROLE_WAIVED;
import static dev.enrollment.account.provisioning.StepOutcome.STEP_FAILED;

import java.util.Map;
import java.util.Optional;

/** Where a provisioning stands. There is no state of failure: it goes on until it is completed. */
public enum ProvisioningStatus {
    /** The back end must be asked for the account, or asked whether it has been. */
    REQUESTED,
    /** The back end works on it. */
    RUNNING,
    /** The account exists; the signatory lacks the role. */
    GRANTING_ROLE,
    COMPLETED;

    private static final Map<ProvisioningStatus, Map<StepOutcome, ProvisioningStatus>> TRANSITIONS =
            Map.of(
                    REQUESTED,
                    Map.of(
                            OPERATION_RUNNING, RUNNING,
                            OPERATION_SUCCEEDED, GRANTING_ROLE,
                            OPERATION_FAILED, REQUESTED,
                            STEP_FAILED, REQUESTED),
                    RUNNING,
                    Map.of(
                            OPERATION_RUNNING, RUNNING,
                            OPERATION_SUCCEEDED, GRANTING_ROLE,
                            OPERATION_FAILED, REQUESTED,
                            STEP_FAILED, RUNNING),
                    GRANTING_ROLE,
                    Map.of(
                            ROLE_GRANTED, COMPLETED,
                            ROLE_WAIVED, COMPLETED,
                            STEP_FAILED, GRANTING_ROLE),
                    COMPLETED,
                    Map.of());

    /** The status that follows; empty when the outcome cannot happen here. */
    Optional<ProvisioningStatus> after(StepOutcome outcome) {
        return Optional.ofNullable(TRANSITIONS.getOrDefault(this, Map.of()).get(outcome));
    }
}

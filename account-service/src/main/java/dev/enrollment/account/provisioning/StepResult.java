package dev.enrollment.account.provisioning;

/** What a step is concluded with. */
public sealed interface StepResult {

    record Reported(OperationReport report) implements StepResult {}

    record Failed(FailureCode code) implements StepResult {}

    record RoleGranted() implements StepResult {}

    record RoleWaived() implements StepResult {}
}

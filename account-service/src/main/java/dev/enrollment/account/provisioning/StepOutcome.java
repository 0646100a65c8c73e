package dev.enrollment.account.provisioning;

/** What a step of a provisioning came to. */
enum StepOutcome {
    OPERATION_RUNNING,
    OPERATION_SUCCEEDED,
    OPERATION_FAILED,
    ROLE_GRANTED,
    /** Nobody is to use the account: it is erased as soon as it is made. */
    ROLE_WAIVED,
    /** No answer, a refusal or a contradiction: the step is owed still. */
    STEP_FAILED
}

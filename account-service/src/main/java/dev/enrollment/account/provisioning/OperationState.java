package dev.enrollment.account.provisioning;

/** The state of its long-running operation as the back end tells it. */
public enum OperationState {
    RUNNING,
    SUCCEEDED,
    FAILED
}

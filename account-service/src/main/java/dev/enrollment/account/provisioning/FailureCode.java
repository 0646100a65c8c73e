package dev.enrollment.account.provisioning;

/** Why a step did not come off, as operators see it. */
public enum FailureCode {
    APPLICATION_MISSING,
    BACK_END_UNREACHABLE,
    BACK_END_ERROR,
    BACK_END_REFUSED,
    ANSWER_UNREADABLE,
    OPERATION_UNKNOWN,
    OPERATION_FAILED,
    SUCCESS_WITHOUT_ACCOUNT,
    OTHER_OPERATION,
    RUNNING_AFTER_SUCCESS,
    FAILED_AFTER_SUCCESS,
    IDENTITY_UNREACHABLE,
    IDENTITY_ERROR,
    IDENTITY_REFUSED,
    SIGNER_UNKNOWN,
    ROLE_UNKNOWN;

    /**
     * Whether an operation that is seen running puts the failure right. It does for a back end that
     * was away; it does not where the operation itself failed or its answers contradict each other.
     */
    boolean isCuredByRunning() {
        return switch (this) {
            case APPLICATION_MISSING,
                    BACK_END_UNREACHABLE,
                    BACK_END_ERROR,
                    BACK_END_REFUSED,
                    ANSWER_UNREADABLE,
                    OPERATION_UNKNOWN ->
                    true;
            case OPERATION_FAILED,
                    SUCCESS_WITHOUT_ACCOUNT,
                    OTHER_OPERATION,
                    RUNNING_AFTER_SUCCESS,
                    FAILED_AFTER_SUCCESS,
                    IDENTITY_UNREACHABLE,
                    IDENTITY_ERROR,
                    IDENTITY_REFUSED,
                    SIGNER_UNKNOWN,
                    ROLE_UNKNOWN ->
                    false;
        };
    }
}

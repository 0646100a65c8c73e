package dev.enrollment.account.provisioning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the back end's operation.
 *
 * @param number which operation of its enrollment this is, from 1; a failed one is followed by the
 *     next
 * @param id null until the back end has named it
 * @param reportedSuccess whether it has been reported as succeeded, completely or not, and not as
 *     failed after that: a failure after a success counts when it is reported a second time
 * @param partnerAccountId the account it made
 */
public record Operation(
        int number,
        @Nullable String id,
        boolean reportedSuccess,
        @Nullable String partnerAccountId) {

    static final Operation FIRST = new Operation(1, null, false, null);

    /** The operation to be asked for after this one has failed. */
    Operation next() {
        return new Operation(number + 1, null, false, null);
    }

    Optional<FailureCode> contradictedBy(OperationReport report) {
        if (isOther(report)) {
            return Optional.of(FailureCode.OTHER_OPERATION);
        }
        return switch (report.state()) {
            case RUNNING ->
                    reportedSuccess
                            ? Optional.of(FailureCode.RUNNING_AFTER_SUCCESS)
                            : Optional.empty();
            case SUCCEEDED ->
                    report.partnerAccountId() == null
                            ? Optional.of(FailureCode.SUCCESS_WITHOUT_ACCOUNT)
                            : Optional.empty();
            case FAILED ->
                    reportedSuccess
                            ? Optional.of(FailureCode.FAILED_AFTER_SUCCESS)
                            : Optional.empty();
        };
    }

    Operation noting(OperationReport report) {
        if (isOther(report)) {
            return this;
        }
        boolean succeeded = report.state() == OperationState.SUCCEEDED;
        boolean failed = report.state() == OperationState.FAILED;
        return new Operation(
                number,
                report.id(),
                succeeded || (reportedSuccess && !failed),
                succeeded ? report.partnerAccountId() : null);
    }

    private boolean isOther(OperationReport report) {
        return id != null && !id.equals(report.id());
    }
}

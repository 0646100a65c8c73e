package dev.enrollment.account.provisioning.web;

import dev.enrollment.account.provisioning.Provisioning;
import dev.enrollment.account.provisioning.ProvisioningStatus;
import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.ProblemException;
import org.springframework.http.HttpStatus;

/** Why a provisioning cannot be tried again at once. */
final class RetryConflict {

    private RetryConflict() {}

    static ProblemException completed() {
        return conflict(
                "PROVISIONING_COMPLETED",
                "The partner account has been made: there is nothing to try again.");
    }

    static ProblemException running(Provisioning provisioning) {
        return conflict(
                "PROVISIONING_STEP_RUNNING",
                "Attempt %d runs at this moment: it %s. Wait for its result; retry if it fails."
                        .formatted(provisioning.attempts().made(), aimOf(provisioning.status())));
    }

    private static String aimOf(ProvisioningStatus status) {
        return switch (status) {
            case REQUESTED -> "asks the back end for the partner account";
            case RUNNING -> "looks at the operation of the back end";
            case GRANTING_ROLE -> "grants the partner role to the signatory";
            case COMPLETED -> "ends";
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(HttpStatus.CONFLICT, code, detail));
    }
}

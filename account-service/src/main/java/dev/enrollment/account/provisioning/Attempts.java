package dev.enrollment.account.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often steps were tried and when the next one is due.
 *
 * @param made counts every step begun; also tells a late result from the current one
 * @param failures failed steps since the last that did well
 * @param unsure whether the back end may have begun an operation it could not tell of
 */
public record Attempts(
        int made, int failures, @Nullable FailureCode lastFailure, boolean unsure, Instant nextAt) {

    static Attempts none(Instant firstAt) {
        return new Attempts(0, 0, null, false, firstAt);
    }

    Attempts begun(boolean resultMayBeLost) {
        return new Attempts(made + 1, failures, lastFailure, unsure || resultMayBeLost, nextAt);
    }

    Attempts failed(FailureCode code, Instant retryAt) {
        return new Attempts(made, failures + 1, code, unsure, retryAt);
    }

    Attempts dueAt(Instant at) {
        return new Attempts(made, failures, lastFailure, unsure, at);
    }

    Attempts sure() {
        return new Attempts(made, failures, lastFailure, false, nextAt);
    }

    Attempts running(Instant pollAt) {
        boolean failing = lastFailure != null && !lastFailure.isCuredByRunning();
        return failing
                ? new Attempts(made, failures, lastFailure, false, pollAt)
                : advanced(pollAt);
    }

    Attempts advanced(Instant nextStepAt) {
        return new Attempts(made, 0, null, false, nextStepAt);
    }
}

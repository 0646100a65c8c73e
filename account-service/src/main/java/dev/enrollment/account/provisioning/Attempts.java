package dev.enrollment.account.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often steps were tried and when the next one is due.
 *
 * @param made counts every step begun; also tells a late result from the current one
 * @param failures failed steps since the last that did well
 * @param unsure whether the back end may have begun an operation it could not tell of
 * @param nextAt when something is to be done next; while a step is under way, when it is given up
 * @param underWay whether a step was begun and its result is not there
 */
public record Attempts(
        int made,
        int failures,
        @Nullable FailureCode lastFailure,
        boolean unsure,
        Instant nextAt,
        boolean underWay) {

    static Attempts none(Instant firstAt) {
        return new Attempts(0, 0, null, false, firstAt, false);
    }

    Attempts begun(boolean resultMayBeLost, Instant leaseEnd) {
        return new Attempts(
                made + 1, failures, lastFailure, unsure || resultMayBeLost, leaseEnd, true);
    }

    Attempts failed(FailureCode code, Instant retryAt) {
        return new Attempts(made, failures + 1, code, unsure, retryAt, false);
    }

    Attempts dueAt(Instant at) {
        return new Attempts(made, failures, lastFailure, unsure, at, false);
    }

    Attempts sure() {
        return new Attempts(made, failures, lastFailure, false, nextAt, underWay);
    }

    Attempts running(Instant pollAt) {
        boolean failing = lastFailure != null && !lastFailure.isCuredByRunning();
        return failing
                ? new Attempts(made, failures, lastFailure, false, pollAt, false)
                : advanced(pollAt);
    }

    Attempts advanced(Instant nextStepAt) {
        return new Attempts(made, 0, null, false, nextStepAt, false);
    }
}

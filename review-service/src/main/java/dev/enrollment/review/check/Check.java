package dev.enrollment.review.check;

import java.util.List;

/**
 * One check of one round.
 *
 * @param findings codes of the result, or why the source is unavailable
 * @param attempts how often it was tried
 */
public record Check(CheckState state, List<String> findings, int attempts) {

    static final Check PENDING = new Check(CheckState.PENDING, List.of(), 0);

    public Check {
        findings = List.copyOf(findings);
    }

    Check completed(CheckResult.Completed result) {
        requireOpen();
        return new Check(CheckState.of(result.verdict()), result.findings(), attempts + 1);
    }

    Check postponed(String cause) {
        requireOpen();
        return new Check(CheckState.UNAVAILABLE, List.of(cause), attempts + 1);
    }

    private void requireOpen() {
        if (state.isDone()) {
            throw new IllegalStateException("The check has its result: " + state);
        }
    }
}

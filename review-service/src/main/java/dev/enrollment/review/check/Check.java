package dev.enrollment.review.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One check of a review.
 *
 * @param findings codes of the result, or why the source is unavailable
 * @param attempts how often it was tried
 * @param round the earlier round that it was begun in; null where it is of the sheet's own
 */
public record Check(
        CheckState state, List<String> findings, int attempts, @Nullable Integer round) {

    static final Check PENDING = new Check(CheckState.PENDING, List.of(), 0, null);

    public Check {
        findings = List.copyOf(findings);
    }

    Check completed(CheckResult.Completed result) {
        requireOpen();
        return new Check(CheckState.of(result.verdict()), result.findings(), attempts + 1, round);
    }

    Check postponed(String cause) {
        requireOpen();
        return new Check(CheckState.UNAVAILABLE, List.of(cause), attempts + 1, round);
    }

    /** Findings may have been deleted; the verdict stays. */
    boolean has(CheckResult.Completed result) {
        return state == CheckState.of(result.verdict());
    }

    /** What was found stays to be read. */
    Check waived() {
        return new Check(CheckState.WAIVED, findings, attempts, round);
    }

    /** On the sheet of a later round. */
    Check keptFrom(int begun) {
        return round == null ? new Check(state, findings, attempts, begun) : this;
    }

    private void requireOpen() {
        if (state.isDone()) {
            throw new IllegalStateException("The check has its result: " + state);
        }
    }
}

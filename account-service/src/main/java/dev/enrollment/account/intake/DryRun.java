package dev.enrollment.account.intake;

import java.util.List;

/**
 * What would become of a submission.
 *
 * @param violations every broken rule, where it would be rejected
 */
public record DryRun(Outcome outcome, List<Violation> violations) {

    public DryRun {
        violations = List.copyOf(violations);
    }

    static DryRun of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fresh _, Verdict.Amendment _ -> new DryRun(Outcome.ACCEPTED, List.of());
            case Verdict.Repeated _ -> new DryRun(Outcome.DUPLICATE, List.of());
            case Verdict.Refused refused -> new DryRun(Outcome.REJECTED, refused.violations());
        };
    }

    /** The answers there are. */
    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }
}

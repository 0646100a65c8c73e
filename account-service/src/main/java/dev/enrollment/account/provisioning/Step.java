package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import java.util.Map;

/**
 * The step that a provisioning's status demands, to be tried now.
 *
 * @param askFirst whether an earlier step may have begun an operation unheard of
 * @param applied what the company has applied with; empty where no operation is asked for
 */
public record Step(Provisioning provisioning, boolean askFirst, Map<Field, String> applied) {

    EnrollmentId enrollment() {
        return provisioning.order().enrollment();
    }

    /** Tells this try from the others of the same provisioning. */
    int attempt() {
        return provisioning.attempts().made();
    }

    /** What was applied with must not be printed. */
    @Override
    public String toString() {
        return "Step[" + enrollment() + "]";
    }
}

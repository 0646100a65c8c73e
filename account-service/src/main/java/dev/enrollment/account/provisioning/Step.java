package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;

/**
 * The step that a provisioning's status demands, to be tried now.
 *
 * @param askFirst whether an earlier step may have begun an operation unheard of
 */
public record Step(Provisioning provisioning, boolean askFirst) {

    EnrollmentId enrollment() {
        return provisioning.order().enrollment();
    }

    /** Tells this try from the others of the same provisioning. */
    int attempt() {
        return provisioning.attempts().made();
    }
}

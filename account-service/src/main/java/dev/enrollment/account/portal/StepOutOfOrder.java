package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;

/** A step of the form that is behind the applicant already, or not yet open. */
public final class StepOutOfOrder extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepOutOfOrder(EnrollmentId id, Step step) {
        super("Enrollment " + id + ": the step " + step + " is not open");
    }
}

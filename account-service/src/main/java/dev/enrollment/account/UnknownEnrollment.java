package dev.enrollment.account;

/** An enrollment that has no account here. */
public final class UnknownEnrollment extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownEnrollment(EnrollmentId id) {
        super("No account has the enrollment ID " + id);
    }
}

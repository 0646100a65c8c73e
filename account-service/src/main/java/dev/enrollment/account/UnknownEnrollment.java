package dev.enrollment.account;

/** An enrollment that has no account here. */
public final class UnknownEnrollment extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownEnrollment(EnrollmentId id) {
        super("There is no account for enrollment " + id);
    }
}

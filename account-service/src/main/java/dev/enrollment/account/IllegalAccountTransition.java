package dev.enrollment.account;

/** A command that the account's status does not allow. */
public final class IllegalAccountTransition extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalAccountTransition(EnrollmentId id, AccountStatus status, AccountCommand command) {
        super("Enrollment " + id + " is " + status + ": " + command + " is not possible");
    }
}

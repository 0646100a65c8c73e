package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;

/** An answer to what nobody has asked for, or asks for any more. */
public final class NothingAsked extends RuntimeException {

    private static final long serialVersionUID = 1;

    NothingAsked(EnrollmentId id) {
        super("Enrollment " + id + ": no information is awaited");
    }
}

package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;

/** An answer to what nobody has asked for, or asks for any more. */
public final class NothingAsked extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean lapsed;

    /**
     * Refuses an answer.
     *
     * @param lapsed whether the application has ended, because nobody answered in time
     */
    NothingAsked(EnrollmentId id, boolean lapsed) {
        super("Enrollment " + id + ": no information is awaited");
        this.lapsed = lapsed;
    }

    public boolean lapsed() {
        return lapsed;
    }
}

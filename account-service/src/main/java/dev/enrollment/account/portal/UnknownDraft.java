package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;

/** No draft of this person has the identity. */
public final class UnknownDraft extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownDraft(EnrollmentId id) {
        super("This person has no draft for enrollment " + id);
    }
}

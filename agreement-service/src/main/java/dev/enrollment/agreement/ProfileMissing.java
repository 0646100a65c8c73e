package dev.enrollment.agreement;

/** An offer needs the company's profile, which is still on its way. */
public final class ProfileMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProfileMissing(EnrollmentId enrollment) {
        super("profile of enrollment " + enrollment);
    }
}

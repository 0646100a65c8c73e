package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.util.Optional;

/** The people who opened an account in the portal. */
public interface Administrators {

    /** With whose sign-in it was opened; empty for an account that came from a partner's system. */
    Optional<String> subjectOf(EnrollmentId id);
}

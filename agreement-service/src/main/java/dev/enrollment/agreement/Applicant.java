package dev.enrollment.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of an enrollment: the company, once its profile came, and whether the
 * application was taken back or erased. Facts only accumulate, so the order of topics is no matter.
 */
public record Applicant(
        EnrollmentId enrollment, @Nullable Company profile, boolean withdrawn, boolean erased) {

    public static Applicant unknown(EnrollmentId enrollment) {
        return new Applicant(enrollment, null, false, false);
    }

    public Optional<Company> company() {
        return Optional.ofNullable(profile);
    }

    boolean left() {
        return withdrawn || erased;
    }

    /** The newest revision counts; what was erased stays erased. */
    Applicant with(Company update) {
        boolean outdated = profile != null && profile.revision() > update.revision();
        return erased || outdated ? this : new Applicant(enrollment, update, withdrawn, false);
    }

    Applicant withdraw() {
        return new Applicant(enrollment, profile, true, erased);
    }

    Applicant erase() {
        return new Applicant(enrollment, null, withdrawn, true);
    }
}

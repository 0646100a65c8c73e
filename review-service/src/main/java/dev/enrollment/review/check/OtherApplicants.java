package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;
import java.util.Set;

/**
 * The companies that applied for the same market, as far as they are not turned down or gone. Every
 * method belongs inside a transaction.
 */
public interface OtherApplicants {

    /** In what way any of them is like this one; empty where none is. */
    Set<Likeness> like(EnrollmentId applicant);

    /** Looks for many applicants at once, for the calls to come. */
    void preload(Collection<EnrollmentId> applicants);

    /** What two applicants have in common. */
    enum Likeness {
        SAME_REGISTRATION_NUMBER,
        SAME_VAT_NUMBER,
        LOOKALIKE_NAME
    }
}

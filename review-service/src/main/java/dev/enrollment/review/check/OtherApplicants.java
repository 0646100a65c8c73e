package dev.enrollment.review.check;

import dev.enrollment.review.profile.Profile;
import java.util.Set;

/** The companies that applied for the same market, as far as they are not turned down or gone. */
public interface OtherApplicants {

    /** In what way any of them is like this one; empty where none is. */
    Set<Likeness> like(Profile profile);

    /** What two applicants have in common. */
    enum Likeness {
        SAME_REGISTRATION_NUMBER,
        SAME_VAT_NUMBER,
        LOOKALIKE_NAME
    }
}

package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;
import java.util.Set;

/** The rules as shipped, over other applicants of the test's own. */
public final class SampleRules {

    private SampleRules() {}

    public static Rules alikeToNobody() {
        return new CheckConfiguration().rules(alike(Set.of()));
    }

    static OtherApplicants alike(Set<OtherApplicants.Likeness> likenesses) {
        return new OtherApplicants() {
            @Override
            public Set<Likeness> like(EnrollmentId applicant) {
                return likenesses;
            }

            @Override
            public void preload(Collection<EnrollmentId> applicants) {}
        };
    }
}

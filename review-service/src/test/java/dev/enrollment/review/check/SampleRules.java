package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rules as shipped, over other applicants of the test's own. */
public final class SampleRules {

    private SampleRules() {}

    public static Rules alikeToNobody() {
        return new CheckConfiguration().rules(alike(Set.of()));
    }

    /** Of a key that everybody knows. */
    public static CallbackTokens tokens() {
        return new CallbackTokens(() -> List.of(new byte[] {1, 2, 3}));
    }

    /** Sources that never answer. */
    public static Examiner silentSources(Rules rules) {
        return new CheckConfiguration()
                .examiner(
                        rules,
                        _ -> new Answer.Missing<>("SOURCE_DOWN"),
                        _ -> new Answer.Missing<>("SOURCE_DOWN"));
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

package dev.enrollment.review;

import dev.enrollment.review.check.OtherApplicants.Likeness;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.util.List;
import java.util.Set;

/** What a reviewer wants to know besides the application as it is now. */
public interface Background {

    /** What the profile was before its amendments, oldest first; nothing after an erasure. */
    List<Profile> before(EnrollmentId enrollment);

    /** Other applicants of the market that are like this one, whatever became of them. */
    List<Lookalike> alike(EnrollmentId enrollment);

    /** Another applicant, and what the two have in common. */
    record Lookalike(
            ReviewId review, String company, ReviewStatus status, Set<Likeness> likenesses) {

        public Lookalike {
            likenesses = Set.copyOf(likenesses);
        }
    }
}

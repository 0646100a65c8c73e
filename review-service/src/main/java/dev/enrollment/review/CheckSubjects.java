package dev.enrollment.review;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.check.Examiner;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Profiles;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What checks look at, and which of them an amendment concerns. Runs inside a transaction. */
@Service
class CheckSubjects {

    private final Profiles profiles;
    private final Examiner examiner;

    CheckSubjects(Profiles profiles, Examiner examiner) {
        this.profiles = profiles;
        this.examiner = examiner;
    }

    /** Empty where the applicant was erased. */
    Optional<CheckSubject> of(Review review) {
        return profiles.find(review.enrollment()).map(review::subject);
    }

    /**
     * The checks whose question the amendment changes. A check of the round before has seen one of
     * the profile's revisions since then: it is touched unless all of them ask the same.
     */
    Set<CheckName> touched(Review review, Application amended) {
        int seen = review.application().profileRevision();
        List<Profile> known = profiles.since(review.enrollment(), seen);
        Optional<Profile> now = profiles.find(review.enrollment());
        if (now.isEmpty() || known.stream().noneMatch(profile -> profile.revision() == seen)) {
            return EnumSet.allOf(CheckName.class);
        }
        CheckSubject next = review.subject(amended, now.get());
        Set<CheckName> touched = EnumSet.noneOf(CheckName.class);
        known.forEach(before -> touched.addAll(examiner.touched(review.subject(before), next)));
        return touched;
    }
}

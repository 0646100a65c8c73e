package dev.enrollment.review;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.check.DueChecks;
import dev.enrollment.review.check.Rules;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profiles;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Rounds of checks: rules are judged when a round begins, the rest becomes due. Runs inside the
 * transaction of whoever begins it.
 */
@Service
class CheckRounds {

    private final Profiles profiles;
    private final Rules rules;
    private final DueChecks due;
    private final ApprovalPolicy policy;
    private final Deadlines deadlines;

    CheckRounds(
            Profiles profiles,
            Rules rules,
            DueChecks due,
            ApprovalPolicy policy,
            Deadlines deadlines) {
        this.profiles = profiles;
        this.rules = rules;
        this.due = due;
        this.policy = policy;
        this.deadlines = deadlines;
    }

    /** Reads for many applicants at once what the rules will compare. */
    void preload(Collection<EnrollmentId> applicants) {
        rules.preload(applicants);
    }

    /** Follows the change that began the round, if it did. Nobody checks who was erased. */
    Change begin(Change begun) {
        if (begun.events().isEmpty()) {
            return begun;
        }
        return subject(begun.review()).map(subject -> judge(begun, subject)).orElse(begun);
    }

    /** Keeps a result; the last one makes the review ready, and policy may approve it. */
    Change complete(Review review, CheckName check, CheckResult.Completed result) {
        return review.completeCheck(review.key(check), result, deadlines.now())
                .then(policy::decide);
    }

    /** The result of a rule; empty where the check is none, or the applicant was erased. */
    Optional<CheckResult> judge(Review review, CheckKey key) {
        return subject(review)
                .filter(subject -> rules.names().contains(key.check()))
                .map(subject -> rules.judge(key.check(), subject));
    }

    private Change judge(Change begun, CheckSubject subject) {
        Change judged = begun;
        for (CheckName check : rules.names()) {
            CheckResult.Completed result = rules.judge(check, subject);
            judged = judged.then(review -> complete(review, check, result));
        }
        Review review = judged.review();
        review.checks().open().forEach(check -> due.add(review.key(check), Duration.ZERO));
        return judged;
    }

    private Optional<CheckSubject> subject(Review review) {
        return profiles.find(review.enrollment()).map(review::subject);
    }
}

package dev.enrollment.review;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.check.DueChecks;
import dev.enrollment.review.check.Rules;
import dev.enrollment.review.profile.EnrollmentId;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Rounds of checks: rules that are blank are judged when a round begins, the rest becomes due. Runs
 * inside the transaction that begins it.
 */
@Service
class CheckRounds {

    private final CheckSubjects subjects;
    private final Rules rules;
    private final DueChecks due;
    private final ApprovalPolicy policy;
    private final Deadlines deadlines;

    CheckRounds(
            CheckSubjects subjects,
            Rules rules,
            DueChecks due,
            ApprovalPolicy policy,
            Deadlines deadlines) {
        this.subjects = subjects;
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
        return subjects.of(begun.review()).map(subject -> judge(begun, subject)).orElse(begun);
    }

    /** The checks to make again for what the application is now. */
    Set<CheckName> touched(Review review, Application amended) {
        return subjects.touched(review, amended);
    }

    /** Asks again at once, without waiting for the pause to be over. */
    void hurry(Review review, CheckName check) {
        due.add(review.key(check), Duration.ZERO);
    }

    /** Asks no more. */
    void drop(Review review, CheckName check) {
        due.remove(review.key(check));
    }

    /** Keeps a result; the last one makes the review ready, and policy may approve it. */
    Change complete(Review review, CheckName check, CheckResult.Completed result) {
        return review.checking(deadlines.now())
                .complete(review.key(check), result)
                .then(policy::decide);
    }

    /** The result of a rule; empty where the check is none, or the applicant was erased. */
    Optional<CheckResult> judge(Review review, CheckKey key) {
        return subjects.of(review)
                .filter(subject -> rules.names().contains(key.check()))
                .map(subject -> rules.judge(key.check(), subject));
    }

    private Change judge(Review review, CheckName check, CheckSubject subject) {
        return review.awaits(review.key(check))
                ? complete(review, check, rules.judge(check, subject))
                : Change.none(review);
    }

    private Change judge(Change begun, CheckSubject subject) {
        Change judged = begun;
        for (CheckName check : rules.names()) {
            judged = judged.then(review -> judge(review, check, subject));
        }
        Review review = judged.review();
        review.checks().open().forEach(check -> hurry(review, check));
        return judged.then(policy::decide);
    }
}

package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;

/** A check that asks nobody outside: it always has a result. Runs inside a transaction. */
interface Rule {

    CheckName name();

    /** What of the subject it looks at; where that is equal, so is the question. */
    Object input(CheckSubject subject);

    CheckResult.Completed judge(CheckSubject subject);

    /** Reads for many applicants at once what the judgements to come will compare. */
    default void preload(Collection<EnrollmentId> applicants) {}
}

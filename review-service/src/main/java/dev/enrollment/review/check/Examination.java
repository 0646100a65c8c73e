package dev.enrollment.review.check;

/** A check that asks a source. Runs outside any transaction; may take its time. */
interface Examination {

    CheckName name();

    /** What of the subject it asks about; where that is equal, so is the question. */
    Object input(CheckSubject subject);

    CheckResult examine(CheckSubject subject);
}

package dev.enrollment.review.check;

/** A check that asks a source. Runs outside any transaction; may take its time. */
interface Examination {

    CheckName name();

    CheckResult examine(CheckSubject subject);
}

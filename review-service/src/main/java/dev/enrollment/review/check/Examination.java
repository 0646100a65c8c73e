package dev.enrollment.review.check;

/** How one check is made. Runs outside any transaction; may take its time. */
interface Examination {

    CheckName name();

    CheckResult examine(CheckSubject subject);
}

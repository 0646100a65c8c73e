package dev.enrollment.account.intake;

/** One rule of intake, or a few about the same fields. Finds all that is wrong, not the first. */
@FunctionalInterface
interface Rule {

    void check(ApplicationForm form, Findings findings);
}

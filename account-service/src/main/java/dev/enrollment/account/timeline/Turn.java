package dev.enrollment.account.timeline;

/** Who has to act next. */
public enum Turn {
    APPLICANT,
    VENDOR,
    NOBODY
}

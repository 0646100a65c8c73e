package dev.enrollment.review.check;

/** What a finished check says; people decide what it means. */
public enum CheckVerdict {
    PASSED,
    ATTENTION,
    FAILED
}

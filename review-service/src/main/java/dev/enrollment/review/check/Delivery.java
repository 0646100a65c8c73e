package dev.enrollment.review.check;

/** What becomes of a result that was not asked for at this moment. */
public enum Delivery {
    /** The check has it now, or has had it before. */
    TAKEN,
    /** The check has another result, which stays. */
    CONTRADICTS,
    /** Nobody waits for it any more. */
    TOO_LATE
}

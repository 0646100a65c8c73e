package dev.enrollment.review.check;

/** How far one check has come. UNAVAILABLE is a pause before the next try, never a result. */
public enum CheckState {
    PENDING,
    /** Like PENDING; written by instances of the version before only. */
    RUNNING,
    PASSED,
    ATTENTION,
    FAILED,
    UNAVAILABLE,
    /** A reviewer goes without the result, and has said why. */
    WAIVED;

    static CheckState of(CheckVerdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case ATTENTION -> ATTENTION;
            case FAILED -> FAILED;
        };
    }

    /** Whether nobody waits for the check any more. */
    public boolean isDone() {
        return switch (this) {
            case PASSED, ATTENTION, FAILED, WAIVED -> true;
            case PENDING, RUNNING, UNAVAILABLE -> false;
        };
    }
}

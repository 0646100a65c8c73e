package dev.enrollment.review.check;

/** How far one check has come. UNAVAILABLE is a pause before the next try, never a result. */
public enum CheckState {
    PENDING,
    /** Like PENDING; written by instances of the version before only. */
    RUNNING,
    PASSED,
    ATTENTION,
    FAILED,
    UNAVAILABLE;

    static CheckState of(CheckVerdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case ATTENTION -> ATTENTION;
            case FAILED -> FAILED;
        };
    }

    /** Whether the check has its result, which stays. */
    public boolean isDone() {
        return switch (this) {
            case PASSED, ATTENTION, FAILED -> true;
            case PENDING, RUNNING, UNAVAILABLE -> false;
        };
    }
}

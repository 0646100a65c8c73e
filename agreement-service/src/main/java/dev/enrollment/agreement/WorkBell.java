package dev.enrollment.agreement;

/** Wakes this instance's workers once the running transaction has committed. */
public interface WorkBell {

    /** Something is to be sealed. */
    void ring();
}

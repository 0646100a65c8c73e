package dev.enrollment.account.portal;

import java.time.Duration;

/** How long past cases took: half of them at most the one, nine of ten at most the other. */
public record Wait(Duration half, Duration nineOfTen) {

    /** Fewer cases say nothing. */
    public static final int FEWEST_CASES = 20;

    /** A part of the way on which the applicant waits for us. */
    public enum Stretch {
        REVIEW,
        PROVISIONING
    }
}

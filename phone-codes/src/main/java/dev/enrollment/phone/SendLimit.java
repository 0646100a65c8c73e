package dev.enrollment.phone;

import java.time.Duration;

/** How many messages may go out for one subject within any window of this length. */
public record SendLimit(Scope scope, int most, Duration window) {

    /** What is counted, in the order in which the counts are locked. */
    public enum Scope {
        ACCOUNT,
        ADDRESS,
        COUNTRY,
        NUMBER
    }
}

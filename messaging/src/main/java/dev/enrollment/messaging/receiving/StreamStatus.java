package dev.enrollment.messaging.receiving;

/** How a stream stands with its reader. */
public enum StreamStatus {
    /** Events are applied as they come. */
    FLOWING,
    /** The next event needs a fact still on its way. */
    WAITING,
    /** The next event was refused; an operator must look. */
    PARKED
}

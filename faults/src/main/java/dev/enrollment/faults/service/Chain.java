package dev.enrollment.faults.service;

import java.util.UUID;

/**
 * What was applied to one enrollment: how many events, and their identities folded into a number
 * that is another one when an event is missing, comes twice or in another place.
 */
public record Chain(long events, long value) {

    /** Before the first event. */
    public static final Chain EMPTY = new Chain(0, 0);

    private static final long ODD = 0x9E3779B97F4A7C15L;

    /** After one more event. */
    public Chain after(UUID eventId) {
        long mixed = (value ^ eventId.getMostSignificantBits()) * ODD;
        return new Chain(
                events + 1, (Long.rotateLeft(mixed, 29) ^ eventId.getLeastSignificantBits()) * ODD);
    }

    /** The step's decision: approved or only opened. It needs the row to be right. */
    public boolean approves() {
        return value < 0;
    }
}

package dev.enrollment.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waiting, for a time or for something to come true. */
final class Await {

    private static final Duration LOOK = Duration.ofMillis(200);

    private Await() {}

    /** Returns whether it came true in time. */
    static boolean comesTrue(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(LOOK);
        }
        return true;
    }

    /**
     * Waits until the distance is 0, as long as it still shrinks: on a slow machine the way may be
     * long.
     *
     * @param limit for how long it may stay as it is
     * @return whether it came to 0
     */
    static boolean comesToZero(Duration limit, LongSupplier distance) {
        long least = Long.MAX_VALUE;
        long end = 0;
        while (true) {
            long left = distance.getAsLong();
            long now = System.nanoTime();
            if (left < least) {
                least = left;
                end = now + limit.toNanos();
            }
            if (left == 0 || now > end) {
                return left == 0;
            }
            pause(LOOK);
        }
    }

    static void until(String what, Duration limit, BooleanSupplier condition) {
        if (!comesTrue(limit, condition)) {
            throw new IllegalStateException("waited in vain for " + what);
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

package dev.enrollment.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

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

package dev.enrollment.acceptance.http;

import java.time.Duration;

/** The moment after which nobody waits any longer. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /**
     * Sleeps a while, as part of a loop that waits for something.
     *
     * @throws OutOfPatience when the deadline is over, with {@code waitingFor} in its message
     */
    public void pause(Duration pause, String waitingFor) {
        if (isOver()) {
            throw new OutOfPatience("Out of time while waiting for " + waitingFor);
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutOfPatience("Interrupted while waiting for " + waitingFor);
        }
    }
}

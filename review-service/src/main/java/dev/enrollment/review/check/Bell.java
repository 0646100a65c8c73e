package dev.enrollment.review.check;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rung when checks may have become due; ringing it before somebody waits counts too. */
public final class Bell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Waits until it is rung, however often, or for so long. */
    public void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}

package dev.enrollment.defaults;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A sleep that can be ended. Calls while nobody sleeps end the next sleep; many count as one. */
public final class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    /** Ends the sleep. */
    public void now() {
        calls.release();
    }

    /** Sleeps until somebody calls, at most this long. */
    public void sleep(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}

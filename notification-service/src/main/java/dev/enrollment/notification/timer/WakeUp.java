package dev.enrollment.notification.timer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** A sleep that can be ended. Calls while nobody sleeps end the next sleep; many count as one. */
@Component
class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    void now() {
        calls.release();
    }

    void sleep(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}

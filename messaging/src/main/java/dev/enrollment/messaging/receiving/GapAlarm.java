package dev.enrollment.messaging.receiving;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports, once a minute, streams that have been missing an event for too long. */
final class GapAlarm {

    private static final Logger log = LoggerFactory.getLogger(GapAlarm.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final HeldTable held;
    private final Duration bound;
    private long last = System.nanoTime();

    GapAlarm(HeldTable held, Duration bound) {
        this.held = held;
        this.bound = bound;
    }

    void lookWhenDue() {
        if (System.nanoTime() - last < EVERY.toNanos()) {
            return;
        }
        last = System.nanoTime();
        int gaps = held.gapsOlderThan(bound);
        if (gaps > 0) {
            log.error("{} streams have been missing an event for more than {}", gaps, bound);
        }
    }
}

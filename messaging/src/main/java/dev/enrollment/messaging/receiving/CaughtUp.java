package dev.enrollment.messaging.receiving;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * For how long everything that this service reads has been read up to date, without a break, as far
 * as this process has seen. An event that waits for a fact on another topic has had a chance in
 * that time only: while a topic lags, or the broker does not say, nobody knows whether the fact is
 * there.
 */
public final class CaughtUp {

    private final Duration most;
    private final Duration fresh;
    private final LongSupplier nanos;
    private long since;
    private long sampled;
    private boolean known;

    /**
     * @param patience how long an event may wait. A topic is read up to date while its oldest
     *     unread record is younger than half of this, and than five seconds
     */
    CaughtUp(Duration patience, LongSupplier nanos) {
        Duration half = patience.dividedBy(2);
        this.most = half.compareTo(Duration.ofSeconds(5)) < 0 ? half : Duration.ofSeconds(5);
        this.fresh = Unconsumed.every(patience).multipliedBy(4);
        this.nanos = nanos;
    }

    /** Told the age of the oldest record that any group of the service has not read. */
    synchronized void sampled(Duration oldest) {
        long now = nanos.getAsLong();
        if (oldest.compareTo(most) > 0) {
            known = false;
            return;
        }
        if (!known || isStale(now)) {
            since = now;
            known = true;
        }
        sampled = now;
    }

    /** The broker did not say. */
    synchronized void unknown() {
        known = false;
    }

    synchronized Duration duration() {
        long now = nanos.getAsLong();
        return known && !isStale(now) ? Duration.ofNanos(now - since) : Duration.ZERO;
    }

    private boolean isStale(long now) {
        return now - sampled > fresh.toNanos();
    }
}

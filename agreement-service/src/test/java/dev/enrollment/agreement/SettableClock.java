package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until told otherwise. */
final class SettableClock implements DatabaseClock {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}

package dev.enrollment.agreement;

import java.time.Instant;

/** The one clock that deadlines and signatures go by, whatever the instance. */
public interface DatabaseClock {

    /** The time, the same throughout a transaction: that of its first question. */
    Instant now();
}

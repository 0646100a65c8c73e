package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;

/** When an agreement was offered, when its reminder is due and until when it may be answered. */
public record Deadlines(Instant offeredAt, Instant remindAt, Instant expiresAt) {

    /** How far from now a deadline may be moved. */
    private static final Duration LONGEST = Duration.ofDays(90);

    public Deadlines {
        if (!offeredAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("An offer expires after it is made");
        }
    }

    /**
     * The same offer for longer.
     *
     * @throws IllegalDeadline unless it is longer, and within 90 days
     */
    Deadlines extended(Instant now, Instant until) {
        Instant latest = now.plus(LONGEST);
        if (!until.isAfter(expiresAt) || until.isAfter(latest)) {
            throw new IllegalDeadline(expiresAt, latest);
        }
        return restarted(now, until);
    }

    /** Until then, with a reminder half-way from now. */
    Deadlines restarted(Instant now, Instant until) {
        var half = Duration.between(now, until).dividedBy(2);
        return new Deadlines(offeredAt, now.plus(half), until);
    }
}

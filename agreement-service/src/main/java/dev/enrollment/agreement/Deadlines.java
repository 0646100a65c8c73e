package dev.enrollment.agreement;

import java.time.Instant;

/** When an agreement was offered, when its reminder is due and until when it may be answered. */
public record Deadlines(Instant offeredAt, Instant remindAt, Instant expiresAt) {

    public Deadlines {
        if (!offeredAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("An offer expires after it is made");
        }
    }
}

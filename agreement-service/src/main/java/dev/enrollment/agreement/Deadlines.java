package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;

/**
 * When an agreement was offered, and until when it may be answered.
 *
 * @param remindAt when the next reminder is due; not before the expiry where there is none
 */
public record Deadlines(
        Instant offeredAt, Instant remindAt, Instant expiresAt, Reminders reminders) {

    /** How far from now a deadline may be moved. */
    private static final Duration LONGEST = Duration.ofDays(90);

    public Deadlines {
        if (!offeredAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("An offer expires after it is made");
        }
    }

    static Deadlines of(Instant offeredAt, Duration open, Reminders reminders) {
        Instant expiresAt = offeredAt.plus(open);
        return new Deadlines(
                offeredAt, reminders.next(offeredAt, offeredAt, expiresAt), expiresAt, reminders);
    }

    /**
     * The same offer for longer.
     *
     * @param since when the signatory got it
     * @throws IllegalDeadline unless it is longer, and within 90 days
     */
    Deadlines extended(Instant now, Instant since, Instant until) {
        Instant latest = now.plus(LONGEST);
        if (!until.isAfter(expiresAt) || until.isAfter(latest)) {
            throw new IllegalDeadline(expiresAt, latest);
        }
        return new Deadlines(offeredAt, expiresAt, until, reminders).after(now, since);
    }

    /**
     * With the next reminder later than now.
     *
     * @param since when the signatory got it
     */
    Deadlines after(Instant now, Instant since) {
        return new Deadlines(
                offeredAt, reminders.next(now, since, expiresAt), expiresAt, reminders);
    }
}

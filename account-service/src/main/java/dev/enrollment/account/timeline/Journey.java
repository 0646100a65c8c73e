package dev.enrollment.account.timeline;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the course of one enrollment stands.
 *
 * @param partner whose system began it; null where a person did
 * @param steps how many steps the partner has been told of
 * @param entries how long the timeline is
 */
public record Journey(
        EnrollmentId id,
        Market market,
        @Nullable String partner,
        Standing standing,
        int steps,
        int entries) {

    /** The course before its first step. */
    static Journey begin(EnrollmentId id, Market market, @Nullable String partner, Instant at) {
        var nowhere = new Standing(AccountStatus.CREATED, Turn.NOBODY, at, null);
        return new Journey(id, market, partner, nowhere, 0, 0);
    }

    /** The course one entry on; it is a step of the partner's where status or turn change. */
    Journey next(Standing next) {
        boolean step = next.status() != standing.status() || next.turn() != standing.turn();
        return new Journey(id, market, partner, next, step ? steps + 1 : steps, entries + 1);
    }
}

package dev.enrollment.account.timeline;

import dev.enrollment.account.AccountStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an enrollment stands, and whom it waits for.
 *
 * @param since when status or turn changed last
 * @param due by when the turn must be taken; null where nothing is lost by waiting
 */
public record Standing(AccountStatus status, Turn turn, Instant since, @Nullable Instant due) {

    /** The standing after a step that happened then; the same where it changes nothing. */
    Standing next(AccountStatus nextStatus, Turn nextTurn, Instant at) {
        return nextStatus == status && nextTurn == turn
                ? this
                : new Standing(nextStatus, nextTurn, at, null);
    }

    Standing dueBy(Instant instant) {
        return new Standing(status, turn, since, instant);
    }
}

package dev.enrollment.account.board;

import dev.enrollment.account.provisioning.Provisioning;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provisioning that was announced as delayed.
 *
 * @param failures steps that failed in a row up to now
 * @param lastFailure code of the last of them
 */
public record Late(
        String id, String market, Instant startedAt, int failures, @Nullable String lastFailure) {

    static Late of(Provisioning provisioning) {
        var attempts = provisioning.attempts();
        var order = provisioning.order();
        return new Late(
                order.enrollment().toString(),
                order.market(),
                order.startedAt(),
                attempts.failures(),
                attempts.lastFailure() == null ? null : attempts.lastFailure().name());
    }
}

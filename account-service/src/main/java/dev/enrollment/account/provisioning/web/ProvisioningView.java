package dev.enrollment.account.provisioning.web;

import dev.enrollment.account.provisioning.Attempts;
import dev.enrollment.account.provisioning.Provisioning;
import dev.enrollment.account.provisioning.ProvisioningOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One provisioning as an operator sees it.
 *
 * @param attempts steps tried, looks at a running operation among them
 * @param failures of these, how many failed in a row up to now
 * @param erasureRequestedAt since when an erasure waits for it; null where none does
 */
record ProvisioningView(
        String enrollmentId,
        String market,
        String status,
        int attempts,
        int failures,
        @Nullable String lastFailure,
        Instant startedAt,
        Instant nextAttemptAt,
        @Nullable Instant delayAnnouncedAt,
        @Nullable Instant erasureRequestedAt) {

    static ProvisioningView of(Provisioning provisioning, @Nullable Instant erasureRequestedAt) {
        ProvisioningOrder order = provisioning.order();
        Attempts attempts = provisioning.attempts();
        return new ProvisioningView(
                order.enrollment().toString(),
                order.market(),
                provisioning.status().name(),
                attempts.made(),
                attempts.failures(),
                attempts.lastFailure() == null ? null : attempts.lastFailure().name(),
                order.startedAt(),
                attempts.nextAt(),
                provisioning.delayAnnouncedAt(),
                erasureRequestedAt);
    }
}

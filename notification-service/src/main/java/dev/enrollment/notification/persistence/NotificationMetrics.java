package dev.enrollment.notification.persistence;

import dev.enrollment.notification.NotificationStatus;
import dev.enrollment.notification.Notifications;
import dev.enrollment.notification.Tally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Shows the table as metrics, read when they are asked for: what is counted survives a restart. One
 * reading serves all meters of a scrape.
 */
@Component
class NotificationMetrics implements MeterBinder {

    private static final Duration ONE_SCRAPE = Duration.ofSeconds(1);

    private final Notifications notifications;
    private final Clock clock;
    private Instant readAt = Instant.MIN;
    private Tally last = Tally.NONE;

    NotificationMetrics(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (NotificationStatus status : NotificationStatus.values()) {
            Gauge.builder(
                            "enrollment.notifications",
                            this,
                            metrics -> metrics.tally().byStatus().getOrDefault(status, 0L))
                    .tag("status", status.name())
                    .description("Notifications in this status")
                    .register(registry);
        }
        FunctionCounter.builder(
                        "enrollment.notifications.in.doubt",
                        this,
                        metrics -> metrics.tally().inDoubt())
                .description("Answers of the mail server that were lost: bound of extra copies")
                .register(registry);
    }

    private synchronized Tally tally() {
        Instant now = clock.instant();
        if (readAt.isBefore(now.minus(ONE_SCRAPE)) || readAt.isAfter(now)) {
            last = notifications.tally();
            readAt = now;
        }
        return last;
    }
}

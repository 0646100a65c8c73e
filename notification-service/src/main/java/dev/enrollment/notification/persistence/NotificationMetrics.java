package dev.enrollment.notification.persistence;

import dev.enrollment.notification.NotificationStatus;
import dev.enrollment.notification.Notifications;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Shows the table as metrics, read when they are asked for: what is counted survives a restart. */
@Component
class NotificationMetrics implements MeterBinder {

    private final Notifications notifications;

    NotificationMetrics(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (NotificationStatus status : NotificationStatus.values()) {
            ToDoubleFunction<Notifications> count =
                    source -> source.tally().byStatus().getOrDefault(status, 0L);
            Gauge.builder("enrollment.notifications", notifications, count)
                    .tag("status", status.name())
                    .description("Notifications in this status")
                    .register(registry);
        }
        FunctionCounter.builder(
                        "enrollment.notifications.in.doubt",
                        notifications,
                        source -> source.tally().inDoubt())
                .description("Answers of the mail server that were lost: bound of extra copies")
                .register(registry);
    }
}

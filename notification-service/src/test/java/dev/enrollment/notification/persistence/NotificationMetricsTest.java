package dev.enrollment.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.notification.InMemoryNotifications;
import dev.enrollment.notification.NotificationStatus;
import dev.enrollment.notification.Notifications;
import dev.enrollment.notification.Tally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NotificationMetricsTest {

    @Test
    void readsTheTableOnceForAScrape() {
        AtomicInteger readings = new AtomicInteger();
        InMemoryNotifications table = new InMemoryNotifications();
        Notifications counted =
                (Notifications)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {Notifications.class},
                                (proxy, method, arguments) -> {
                                    readings.incrementAndGet();
                                    return method.invoke(table, arguments);
                                });
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        new NotificationMetrics(counted, clock).bindTo(registry);

        registry.getMeters().forEach(meter -> assertThat(meter.measure()).isNotEmpty());
        registry.getMeters().forEach(meter -> meter.measure().forEach(value -> value.getValue()));
        assertThat(registry.getMeters()).hasSize(NotificationStatus.values().length + 1);
        assertThat(readings).hasValue(1);
        assertThat(table.tally()).isNotEqualTo(Tally.NONE);
    }
}

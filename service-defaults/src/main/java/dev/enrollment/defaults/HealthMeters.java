package dev.enrollment.defaults;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows each health indicator as a gauge {@code health.up}: 1 while it is up, 0 while it is not.
 * The indicators are asked at intervals, so that a scrape never waits for what does not answer.
 */
final class HealthMeters {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final HealthContributors contributors;
    private final MeterRegistry meters;
    private final Map<String, Double> up = new ConcurrentHashMap<>();

    HealthMeters(HealthContributors contributors, MeterRegistry meters) {
        this.contributors = contributors;
        this.meters = meters;
    }

    void round() throws InterruptedException {
        sample();
        Thread.sleep(PAUSE);
    }

    void sample() {
        for (var entry : contributors) {
            if (entry.contributor() instanceof HealthIndicator indicator) {
                Health health = indicator.health();
                show(entry.name(), health != null && Status.UP.equals(health.getStatus()));
            }
        }
    }

    private void show(String component, boolean isUp) {
        if (up.put(component, isUp ? 1.0 : 0.0) == null) {
            Gauge.builder("health.up", () -> up.get(component))
                    .description("whether this part of the service's health is up")
                    .tag("component", component)
                    .register(meters);
        }
    }
}

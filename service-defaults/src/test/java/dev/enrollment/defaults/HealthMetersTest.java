package dev.enrollment.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;

class HealthMetersTest {

    private final AtomicReference<Health> kafka = new AtomicReference<>(Health.up().build());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HealthMeters health = health();

    @Test
    void showsEachIndicatorAsItWasWhenLastAsked() {
        health.sample();
        assertThat(up("kafka")).isEqualTo(1);
        assertThat(up("registry")).isZero();

        kafka.set(Health.down().build());
        assertThat(up("kafka")).isEqualTo(1);
        health.sample();
        assertThat(up("kafka")).isZero();
    }

    private HealthMeters health() {
        var contributors = new DefaultHealthContributorRegistry();
        contributors.registerContributor("kafka", (HealthIndicator) kafka::get);
        contributors.registerContributor(
                "registry", (HealthIndicator) () -> Health.outOfService().build());
        return new HealthMeters(contributors, meters);
    }

    private double up(String component) {
        return meters.get("health.up").tag("component", component).gauge().value();
    }
}

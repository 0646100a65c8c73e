package dev.enrollment.defaults;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;

/** The service's health as metrics, where it has both. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean({HealthContributorRegistry.class, MeterRegistry.class})
class HealthMetersAutoConfiguration {

    @Bean
    Worker healthSampling(HealthContributorRegistry contributors, MeterRegistry meters) {
        HealthMeters health = new HealthMeters(contributors, meters);
        return new Worker("health-meters", health::round);
    }
}

package dev.enrollment.messaging.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the module shows of itself. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration")
class MetricsAutoConfiguration {

    @Bean
    Meters messagingMeters(ObjectProvider<MeterRegistry> registries) {
        return new Meters(registries.getIfAvailable(CompositeMeterRegistry::new));
    }

    @Bean
    Ages messagingAges(JdbcTemplate jdbc, Meters meters) {
        return new Ages(jdbc, meters);
    }
}

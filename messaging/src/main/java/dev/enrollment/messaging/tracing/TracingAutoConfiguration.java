package dev.enrollment.messaging.tracing;

import dev.enrollment.messaging.WriteBuffer;
import io.micrometer.tracing.Tracer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spans where OpenTelemetry is switched on, as {@code OTEL_SDK_DISABLED=false} does. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class TracingAutoConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("management.opentelemetry.enabled")
    EventTraces recordedTraces(Tracer tracer, WriteBuffer buffer, JdbcTemplate jdbc) {
        TraceTable table = new TraceTable(jdbc);
        return new Spans(tracer, buffer.table("messaging.trace", table::load, table::write));
    }

    @Bean
    @ConditionalOnMissingBean
    EventTraces passedOnTraces() {
        return new PassedOn();
    }
}

package dev.enrollment.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.api.Test;

class SparingExporterTest {

    private final InMemorySpanExporter collector = InMemorySpanExporter.create();
    private final SdkTracerProvider provider =
            SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(new SparingExporter(collector)))
                    .build();

    @Test
    void letsOnlyNamedAttributesOut() {
        Span span = provider.get("test").spanBuilder("http get /agreements/{token}").startSpan();
        span.setAttribute("uri", "/agreements/{token}");
        span.setAttribute("messaging.destination.name", "enrollment.reviews");
        span.setAttribute("http.url", "/agreements/eyJhbGciOi");
        span.setAttribute("user", "jana@moewe.example");
        span.end();

        assertThat(exported().getAttributes().asMap().keySet())
                .extracting(AttributeKey::getKey)
                .containsExactlyInAnyOrder("uri", "messaging.destination.name");
    }

    @Test
    void keepsThatItFailedAndNotTheWords() {
        Span span = provider.get("test").spanBuilder("process ApplicationSubmitted").startSpan();
        span.recordException(new IllegalStateException("jana@moewe.example"));
        span.setStatus(StatusCode.ERROR, "jana@moewe.example");
        span.end();

        assertThat(exported().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(exported().getStatus().getDescription()).isEmpty();
        assertThat(exported().getEvents()).isEmpty();
    }

    private SpanData exported() {
        assertThat(collector.getFinishedSpanItems()).hasSize(1);
        return collector.getFinishedSpanItems().getFirst();
    }
}

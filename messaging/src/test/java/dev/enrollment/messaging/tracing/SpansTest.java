package dev.enrollment.messaging.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.wire.Traceparent;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String UNSAMPLED = PARENT.replaceFirst("01$", "00");
    private static final Source SOURCE = new Source("enrollment.accounts", 3, 14, "key");
    private static final String TYPE = "dev.enrollment.events.ReviewApproved";

    private final InMemorySpanExporter collector = InMemorySpanExporter.create();
    private final Rows latest = new Rows();
    private final UUID enrollment = UUID.randomUUID();
    private final Spans spans =
            new Spans(
                    new OtelTracer(
                            SdkTracerProvider.builder()
                                    .addSpanProcessor(SimpleSpanProcessor.create(collector))
                                    .build()
                                    .get("test"),
                            new OtelCurrentTraceContext(),
                            event -> {}),
                    latest);

    @Test
    void goesOnWithTheSendersTraceAndHandsItToWhatItCauses() {
        String made;
        try (var handled = spans.handling(SOURCE, "ApplicationSubmitted", PARENT)) {
            handled.leads(enrollment);
            made = spans.made("enrollment.reviews", TYPE, enrollment, PARENT);
        }

        SpanData processed = exported("process ApplicationSubmitted");
        SpanData created = exported("create ReviewApproved");
        assertThat(processed.getTraceId()).isEqualTo(Traceparent.traceId(PARENT));
        assertThat(processed.getParentSpanId()).isEqualTo(Traceparent.spanId(PARENT));
        assertThat(created.getParentSpanId()).isEqualTo(processed.getSpanId());
        assertThat(made)
                .isEqualTo(Traceparent.of(processed.getTraceId(), created.getSpanId(), true));
    }

    @Test
    void whatATimerMakesGoesOnWithTheEnrollmentsLastTrace() {
        try (var handled = spans.handling(SOURCE, "ApplicationSubmitted", PARENT)) {
            handled.leads(enrollment);
        }

        String made = spans.made("enrollment.reviews", TYPE, enrollment, null);

        assertThat(Traceparent.traceId(made)).isEqualTo(Traceparent.traceId(PARENT));
        assertThat(exported("create ReviewApproved").getParentSpanId())
                .isEqualTo(exported("process ApplicationSubmitted").getSpanId());
    }

    @Test
    void aRecordWithoutAContextBeginsATrace() {
        spans.handling(SOURCE, "Submission", null).close();

        assertThat(exported("process Submission").getParentSpanContext().isValid()).isFalse();
        assertThat(Traceparent.traceId(spans.made("replies", TYPE, null, null)))
                .isNotEqualTo(exported("process Submission").getTraceId());
    }

    @Test
    void whatTheSenderDidNotSampleIsNeitherExportedNorRemembered() {
        String made;
        try (var handled = spans.handling(SOURCE, "ApplicationSubmitted", UNSAMPLED)) {
            handled.leads(enrollment);
            made = spans.made("enrollment.reviews", TYPE, enrollment, UNSAMPLED);
        }

        assertThat(collector.getFinishedSpanItems()).isEmpty();
        assertThat(latest.rows).isEmpty();
        assertThat(Traceparent.traceId(made)).isEqualTo(Traceparent.traceId(PARENT));
        assertThat(Traceparent.isSampled(made)).isFalse();
    }

    @Test
    void aRefusalIsSeenOnTheSpan() {
        try (var handled = spans.handling(SOURCE, "ApplicationSubmitted", PARENT)) {
            handled.refused("PARKED");
        }

        assertThat(exported("process ApplicationSubmitted").getAttributes().asMap())
                .anySatisfy(
                        (key, value) -> {
                            assertThat(key.getKey()).isEqualTo("error.type");
                            assertThat(value).isEqualTo("PARKED");
                        });
    }

    private SpanData exported(String name) {
        return collector.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The table as one transaction sees it. */
    private static final class Rows implements BufferedTable<UUID, EnrollmentTrace> {

        private final Map<UUID, EnrollmentTrace> rows = new HashMap<>();

        @Override
        public Optional<EnrollmentTrace> find(UUID key) {
            return Optional.ofNullable(rows.get(key));
        }

        @Override
        public void put(UUID key, EnrollmentTrace row) {
            rows.put(key, row);
        }

        @Override
        public void preload(Collection<UUID> keys) {}

        @Override
        public Collection<EnrollmentTrace> unwritten() {
            return List.copyOf(rows.values());
        }
    }
}

package dev.enrollment.messaging.tracing;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.wire.Traceparent;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span for each event handled and each message made. A poll has none: its records belong to
 * traces of their own. What a timer makes goes on with the trace that last touched its enrollment.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/">the names
 *     of spans and attributes</a>
 */
final class Spans implements EventTraces {

    private final Tracer tracer;
    private final BufferedTable<UUID, EnrollmentTrace> latest;

    Spans(Tracer tracer, BufferedTable<UUID, EnrollmentTrace> latest) {
        this.tracer = tracer;
        this.latest = latest;
    }

    @Override
    public Handled handling(Source source, String type, @Nullable String parent) {
        Span span =
                begin(Span.Kind.CONSUMER, "process", source.topic(), type, parent)
                        .tag("messaging.destination.partition.id", source.partition())
                        .tag("messaging.kafka.offset", source.offset())
                        .start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        return new Handled() {
            @Override
            public void leads(UUID enrollment) {
                span.tag("enrollment.id", enrollment.toString());
                remember(enrollment, span);
            }

            @Override
            public void refused(String how) {
                span.tag("error.type", how);
            }

            @Override
            public void close() {
                scope.close();
                span.end();
            }
        };
    }

    @Override
    public String made(
            String topic, String type, @Nullable UUID enrollment, @Nullable String cause) {
        Span.Builder making = begin(Span.Kind.PRODUCER, "create", topic, type, parent(enrollment));
        if (enrollment != null) {
            making.tag("enrollment.id", enrollment.toString());
        }
        Span made = making.start();
        if (enrollment != null) {
            remember(enrollment, made);
        }
        made.end();
        return written(made);
    }

    private Span.Builder begin(
            Span.Kind kind, String what, String topic, String type, @Nullable String parent) {
        Span.Builder span =
                tracer.spanBuilder()
                        .name(what + " " + type.substring(type.lastIndexOf('.') + 1))
                        .kind(kind)
                        .tag("messaging.system", "kafka")
                        .tag("messaging.operation.type", what)
                        .tag("messaging.destination.name", topic);
        return parent == null ? span.setNoParent() : span.setParent(read(parent));
    }

    /** What this thread does now: the handling of an event, or a request; else the last trace. */
    private @Nullable String parent(@Nullable UUID enrollment) {
        Span current = tracer.currentSpan();
        if (current != null) {
            return written(current);
        }
        return enrollment == null
                ? null
                : latest.find(enrollment).map(EnrollmentTrace::traceparent).orElse(null);
    }

    private void remember(UUID enrollment, Span span) {
        if (Boolean.TRUE.equals(span.context().sampled())) {
            latest.put(enrollment, new EnrollmentTrace(enrollment, written(span)));
        }
    }

    private TraceContext read(String traceparent) {
        return tracer.traceContextBuilder()
                .traceId(Traceparent.traceId(traceparent))
                .spanId(Traceparent.spanId(traceparent))
                .sampled(Traceparent.isSampled(traceparent))
                .build();
    }

    private static String written(Span span) {
        TraceContext context = span.context();
        return Traceparent.of(
                context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()));
    }
}

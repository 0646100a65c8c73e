package dev.enrollment.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Takes what services send by OTLP over HTTP, and keeps it. */
final class TraceCollector {

    private final HttpServer server;
    private final Map<String, Trace> traces = new ConcurrentHashMap<>();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var collector = new TraceCollector(HttpServer.create(address, 0));
        collector.server.createContext("/v1/traces", collector::take);
        collector.server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        collector.server.start();
        return collector;
    }

    /** As an operator switches tracing on. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_SDK_DISABLED",
                "false",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://localhost:" + server.getAddress().getPort());
    }

    Collection<Trace> traces() {
        return traces.values();
    }

    /** Whatever the services wrote in a span: names, and the values of attributes. */
    List<String> texts() {
        return traces.values().stream()
                .flatMap(trace -> trace.spans().stream())
                .map(Trace.Part::span)
                .flatMap(
                        span ->
                                Stream.concat(
                                        Stream.of(span.getName(), span.getStatus().getMessage()),
                                        span.getAttributesList().stream()
                                                .map(TraceCollector::text)))
                .toList();
    }

    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(this::keep);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ResourceSpans sent) {
        String service =
                sent.getResource().getAttributesList().stream()
                        .filter(attribute -> attribute.getKey().equals("service.name"))
                        .map(TraceCollector::text)
                        .findFirst()
                        .orElse("unknown");
        for (var scope : sent.getScopeSpansList()) {
            for (Span span : scope.getSpansList()) {
                traces.computeIfAbsent(Trace.hex(span.getTraceId()), any -> new Trace())
                        .add(service, span);
            }
        }
    }

    private static String text(KeyValue attribute) {
        return attribute.getValue().hasStringValue()
                ? attribute.getValue().getStringValue()
                : attribute.getValue().toString();
    }
}

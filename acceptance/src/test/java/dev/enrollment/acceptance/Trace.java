package dev.enrollment.acceptance;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The spans of one trace that have come in so far. */
final class Trace {

    record Part(String service, Span span) {}

    private final List<Part> parts = new CopyOnWriteArrayList<>();

    void add(String service, Span span) {
        parts.add(new Part(service, span));
    }

    List<Part> spans() {
        return parts;
    }

    /** Whether one tree of spans begins with this kind and has spans of as many services. */
    boolean goesFrom(String kind, int services) {
        return parts.stream()
                .filter(part -> part.span().getParentSpanId().isEmpty())
                .filter(part -> part.span().getKind().name().endsWith(kind))
                .anyMatch(
                        root ->
                                parts.stream()
                                                .filter(part -> root.equals(root(part)))
                                                .map(Part::service)
                                                .distinct()
                                                .count()
                                        >= services);
    }

    private @Nullable Part root(Part part) {
        Map<ByteString, Part> byId = new HashMap<>();
        parts.forEach(each -> byId.put(each.span().getSpanId(), each));
        Part at = part;
        while (at != null && !at.span().getParentSpanId().isEmpty()) {
            at = byId.get(at.span().getParentSpanId());
        }
        return at;
    }

    /** A Gantt chart as Mermaid draws it, in milliseconds from the first span's start. */
    String picture() {
        List<Part> inOrder =
                parts.stream()
                        .sorted(Comparator.comparing(part -> part.span().getStartTimeUnixNano()))
                        .toList();
        long begin = inOrder.getFirst().span().getStartTimeUnixNano();
        var chart = new StringBuilder("gantt\n  dateFormat x\n  axisFormat %S.%L s\n");
        String section = "";
        for (Part part : inOrder) {
            if (!part.service().equals(section)) {
                section = part.service();
                chart.append("  section ").append(section).append('\n');
            }
            long start = (part.span().getStartTimeUnixNano() - begin) / 1_000_000;
            long end = (part.span().getEndTimeUnixNano() - begin) / 1_000_000;
            chart.append("  %s :%d, %d%n".formatted(name(part), start, Math.max(start + 1, end)));
        }
        return chart.toString();
    }

    /** A colon would end the name. */
    private static String name(Part part) {
        return part.span().getName().replace(':', ' ');
    }

    static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}

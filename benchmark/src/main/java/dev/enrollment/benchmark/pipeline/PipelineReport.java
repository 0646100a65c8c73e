package dev.enrollment.benchmark.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures for people and as JSON.
 *
 * @param peers the same job on other libraries; empty where nobody asked
 * @param faults everything that was lost, doubled or disordered
 */
record PipelineReport(
        PipelineOptions options, Figures figures, List<PeerFigures> peers, List<String> faults) {

    private static final int MOST_FAULTS = 20;

    boolean isClean() {
        return faults.isEmpty() && peers.stream().allMatch(peer -> peer.faults().isEmpty());
    }

    void write() {
        JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Path file = options.json().toAbsolutePath();
            Files.createDirectories(file.getParent());
            Files.write(file, json.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + options.json(), e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%n%,d enrollments, %s: %.1f/s",
                figures.enrollments(),
                options.rate().isPresent()
                        ? "%.1f/s".formatted(options.rate().getAsDouble())
                        : "%,d in flight".formatted(options.inFlight()),
                figures.perSecond());
        line(text, "%n| stage | p50 ms | p99 ms |%n|---|---|---|");
        figures.stages()
                .forEach(
                        (stage, millis) ->
                                line(
                                        text,
                                        "| %s | %,.0f | %,.0f |",
                                        stage,
                                        millis.p50(),
                                        millis.p99()));
        line(text, "%n| process | CPU ms | allocated KiB | live heap MiB |%n|---|---|---|---|");
        figures.use().cpuMillis().forEach((name, millis) -> process(text, name, millis));
        line(text, "%n| database | commits | CPU ms |%n|---|---|---|");
        figures.use()
                .databaseCpuMillis()
                .forEach(
                        (name, millis) ->
                                line(
                                        text,
                                        "| %s | %.1f | %.1f |",
                                        name,
                                        figures.use().commits().getOrDefault(name, 0.0),
                                        millis));
        Use use = figures.use();
        line(
                text,
                "%nFor each enrollment: services and PostgreSQL %.1f ms of CPU, %.1f commits,"
                        + " %.1f KiB of WAL; %.1f records of %.1f KiB in all.",
                use.serviceCpuMillis(),
                use.allCommits(),
                use.walBytes() / 1024,
                use.records(),
                use.recordBytes() / 1024);
        figures.signature()
                .ifPresent(
                        signature ->
                                line(
                                        text,
                                        "Of these a signature takes %.1f ms of CPU"
                                                + " (agreement-service %.1f, its database %.1f) and"
                                                + " %.1f commits.",
                                        signature.serviceCpuMillis()
                                                + signature.databaseCpuMillis(),
                                        signature.serviceCpuMillis(),
                                        signature.databaseCpuMillis(),
                                        signature.commits()));
        figures.burst()
                .ifPresent(
                        burst ->
                                line(
                                        text,
                                        "A burst of %,d ended in %.1f s; the other partner's p99"
                                                + " without the signatory: %,.0f ms before, %,.0f ms"
                                                + " beside it (p50 %,.0f and %,.0f ms).",
                                        burst.size(),
                                        burst.seconds(),
                                        burst.before().p99(),
                                        burst.beside().p99(),
                                        burst.before().p50(),
                                        burst.beside().p50()));
        figures.outages().forEach(outage -> outage(text, outage));
        line(text, "Idle: %s commits a second.", ours(figures.idleCommits()));
        figures.statements().ifPresent(counts -> statements(text, counts));
        if (!peers.isEmpty()) {
            peers(text);
        }
        line(text, "Letters overtaken by a later one: %,d.", figures.overtaken());
        faults.stream().limit(MOST_FAULTS).forEach(fault -> line(text, "FAULT %s", fault));
        line(
                text,
                "%s",
                isClean()
                        ? "Each enrollment once, each step once, each letter once."
                        : "%,d faults.".formatted(faults.size()));
        return text.toString();
    }

    private static void statements(StringBuilder text, Statements.Counts counts) {
        line(text, "Statements for each enrollment: %s.", ours(counts.perEnrollment()));
        counts.busiest()
                .forEach(
                        share ->
                                line(
                                        text,
                                        "  %5.1f  %s: %s",
                                        share.count(),
                                        share.database(),
                                        share.beginning()));
    }

    private static void outage(StringBuilder text, Outage outage) {
        line(
                text,
                "%s stood still for %.0f s at %.1f/s: %,d had gathered and drained with %.1f/s,"
                        + " %.1f times the arrivals; receipts meanwhile p50 %,.0f ms, p99 %,.0f ms.",
                outage.service(),
                outage.seconds(),
                outage.arrivingPerSecond(),
                outage.gathered(),
                outage.drainedPerSecond(),
                outage.ratio(),
                outage.receiptMillis().p50(),
                outage.receiptMillis().p99());
    }

    private void peers(StringBuilder text) {
        line(
                text,
                "%n| the same job on | enrollments/s | p50 ms | p99 ms | CPU ms | of that PostgreSQL"
                        + " | commits | live heap MiB |%n|---|---|---|---|---|---|---|---|");
        Figures.Percentiles whole =
                Objects.requireNonNull(figures.stages().get(Stage.WHOLE.words()));
        double database = figures.use().cpuMillis().getOrDefault(PipelineSite.POSTGRES, 0.0);
        peer(
                text,
                new PeerFigures(
                        "this pipeline",
                        figures.perSecond(),
                        whole,
                        figures.use().serviceCpuMillis() - database,
                        database,
                        figures.use().allCommits(),
                        figures.liveHeap().values().stream().mapToLong(Long::longValue).sum(),
                        faults));
        peers.forEach(figure -> peer(text, figure));
        peers.stream()
                .flatMap(peer -> peer.faults().stream().map(fault -> peer.peer() + ": " + fault))
                .limit(MOST_FAULTS)
                .forEach(fault -> line(text, "FAULT %s", fault));
    }

    private static void peer(StringBuilder text, PeerFigures figure) {
        line(
                text,
                "| %s | %.1f | %,.0f | %,.0f | %.1f | %.1f | %.1f | %,d |",
                figure.peer(),
                figure.perSecond(),
                figure.millis().p50(),
                figure.millis().p99(),
                figure.cpuMillis() + figure.databaseCpuMillis(),
                figure.databaseCpuMillis(),
                figure.commits(),
                figure.liveHeap() >> 20);
    }

    private void process(StringBuilder text, String name, double millis) {
        Double allocated = figures.use().allocatedBytes().get(name);
        Long live = figures.liveHeap().get(name);
        line(
                text,
                "| %s | %.1f | %s | %s |",
                name,
                millis,
                allocated == null ? "" : "%,.0f".formatted(allocated / 1024),
                live == null ? "" : "%,d".formatted(live >> 20));
    }

    private static String ours(Map<String, Double> commits) {
        return Use.OURS.stream()
                .sorted()
                .map(name -> "%s %.1f".formatted(name, commits.getOrDefault(name, 0.0)))
                .toList()
                .toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format + "%n", values));
    }
}

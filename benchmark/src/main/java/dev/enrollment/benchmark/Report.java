package dev.enrollment.benchmark;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as a table, and their ratios. */
record Report(List<Figures> figures, Optional<Growth> growth) {

    private static final String HEAD =
            """
            | variant | events/s | CPU s / 1,000 events: process + PostgreSQL | p50 / p99 ms at events/s | allocated KiB/event | live heap MiB | measured over |
            |---|---|---|---|---|---|---|
            """;

    String text() {
        StringBuilder text = new StringBuilder(figures.isEmpty() ? "" : HEAD);
        figures.forEach(each -> text.append(row(each)));
        if (measured(Variant.MESSAGING)) {
            text.append(ratios());
        }
        growth.ifPresent(measured -> text.append(measured.text()));
        return text.toString();
    }

    private String ratios() {
        return Arrays.stream(Variant.values())
                .filter(other -> other != Variant.MESSAGING && measured(other))
                .map(this::ratio)
                .collect(joining(" · ", "\nevents/s: ", "\n"));
    }

    private String ratio(Variant other) {
        return String.format(
                Locale.ROOT,
                "%s/%s = %.2f",
                Variant.MESSAGING.sign(),
                other.sign(),
                perSecond(Variant.MESSAGING) / perSecond(other));
    }

    private boolean measured(Variant variant) {
        return figures.stream().anyMatch(each -> each.variant() == variant);
    }

    private double perSecond(Variant variant) {
        return figures.stream()
                .filter(each -> each.variant() == variant)
                .findAny()
                .orElseThrow()
                .throughput()
                .perSecond();
    }

    static String row(Figures figures) {
        Figures.Throughput full = figures.throughput();
        Figures.Pace pace = figures.pace();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.3f + %.3f | %.1f / %.1f at %,.0f | %.1f | %.0f | %,d events |%n",
                figures.variant().title(),
                full.perSecond(),
                full.stepCpu(),
                full.databaseCpu(),
                pace.p50(),
                pace.p99(),
                pace.perSecond(),
                full.allocated() / 1024.0,
                full.live() / 1024.0 / 1024.0,
                full.events());
    }
}

package dev.enrollment.benchmark;

import java.util.List;
import java.util.Locale;

/** The figures as a table, and their ratios. */
record Report(List<Figures> figures) {

    private static final String HEAD =
            """
            | variant | events/s | CPU s / 1,000 events: process + PostgreSQL | p50 / p99 ms at events/s | allocated KiB/event | live heap MiB | measured over |
            |---|---|---|---|---|---|---|
            """;

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        figures.forEach(each -> text.append(row(each)));
        text.append(
                String.format(
                        Locale.ROOT,
                        "%nevents/s: (a)/(b) = %.1f · (a)/(c) = %.2f%n",
                        ratio(Variant.MESSAGING, Variant.USUAL),
                        ratio(Variant.MESSAGING, Variant.FLOOR)));
        return text.toString();
    }

    /** Throughput of one variant over that of the other. */
    double ratio(Variant one, Variant other) {
        return perSecond(one) / perSecond(other);
    }

    double perSecond(Variant variant) {
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

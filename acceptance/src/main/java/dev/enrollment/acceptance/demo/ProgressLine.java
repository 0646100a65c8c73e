package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Journeys;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells how many applications are where: one line that changes on a terminal, elsewhere a line for
 * each change.
 */
final class ProgressLine {

    private static final List<String> ORDER =
            List.of("APPLIED", "APPROVED", "CONTRACTED", "PROVISIONING", "ACTIVE");

    private final PrintStream out;
    private final boolean terminal;
    private final Instant begin = Instant.now();
    private String shown = "";
    private String told = "";

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(Journeys journeys) {
        String counts = counts(journeys);
        if (terminal || !counts.equals(told)) {
            told = counts;
            print(line(counts));
        }
    }

    void end(Journeys journeys) {
        print(line(counts(journeys)));
        out.println();
    }

    private void print(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            out.flush();
        } else {
            out.println(line);
        }
        shown = line;
    }

    private String line(String counts) {
        return "%3d s  %s".formatted(Duration.between(begin, Instant.now()).toSeconds(), counts);
    }

    static String counts(Journeys journeys) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Journey journey : journeys.enrolling()) {
            counts.merge(journey.status(), 1, Integer::sum);
        }
        List<String> parts = new ArrayList<>();
        parts.add("unanswered " + counts.getOrDefault("", 0));
        ORDER.forEach(status -> parts.add(part(status, counts)));
        counts.keySet().stream()
                .filter(status -> !status.isEmpty() && !ORDER.contains(status))
                .forEach(status -> parts.add(part(status, counts)));
        return String.join("  ", parts);
    }

    private static String part(String status, Map<String, Integer> counts) {
        return status.toLowerCase(Locale.ROOT) + " " + counts.getOrDefault(status, 0);
    }
}

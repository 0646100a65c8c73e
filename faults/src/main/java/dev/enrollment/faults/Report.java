package dev.enrollment.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a campaign has to say.
 *
 * @param counts each fault and how often it happened
 * @param settled from healing until all was applied, published and parked
 * @param early output records that stood before a predecessor
 */
record Report(
        Options options,
        Map<String, Long> counts,
        Duration settled,
        long early,
        List<Violation> violations) {

    private static final int EXAMPLES = 3;

    boolean isClean() {
        return violations.isEmpty();
    }

    /** Processes that ended without warning, in whatever way. */
    long kills() {
        return counts.entrySet().stream()
                .filter(
                        count ->
                                count.getKey().startsWith("halt ")
                                        || count.getKey().startsWith("kill -9 of an instance"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** A table, in Markdown. */
    String text() {
        StringBuilder text = new StringBuilder("| fault or injection | count |\n|---|---|\n");
        new TreeMap<>(counts).forEach((fault, count) -> row(text, fault, count));
        row(text, "**instances killed or halted**", kills());
        row(text, "output records before a predecessor, held by their reader", early);
        row(text, "seconds from healing until settled", settled.toSeconds());
        text.append("\n| violation | count |\n|---|---|\n");
        for (Violation.Kind kind : Violation.Kind.values()) {
            row(text, kind.title(), violations.stream().filter(any -> any.kind() == kind).count());
        }
        Arrays.stream(Violation.Kind.values())
                .flatMap(
                        kind ->
                                violations.stream()
                                        .filter(any -> any.kind() == kind)
                                        .limit(EXAMPLES))
                .forEach(
                        example ->
                                text.append("\n%s: %s".formatted(example.kind(), example.where())));
        return text.append("\n%s; replay with --seed %d%n".formatted(verdict(), options.seed()))
                .toString();
    }

    private String verdict() {
        return isClean() ? "No violation" : violations.size() + " VIOLATIONS";
    }

    private static void row(StringBuilder text, String name, long count) {
        text.append(String.format(Locale.ROOT, "| %s | %,d |%n", name, count));
    }
}

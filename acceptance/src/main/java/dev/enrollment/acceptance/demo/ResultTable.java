package dev.enrollment.acceptance.demo;

import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The companies of a run with their outcome, the time in each stage and their mails, as text. */
final class ResultTable {

    private static final List<String> HEAD =
            List.of(
                    "company", "market", "outcome", "review", "offer", "signing", "set-up",
                    "mails");
    private static final int FIRST_NUMBER = 3;

    private ResultTable() {}

    /** One line for each journey under a head. */
    static String of(List<Journey> journeys, ToIntFunction<Journey> mails) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        journeys.forEach(journey -> rows.add(row(journey, mails.applyAsInt(journey))));
        int[] widths = widths(rows);
        return String.join("\n", rows.stream().map(row -> line(row, widths)).toList());
    }

    private static List<String> row(Journey journey, int mails) {
        return List.of(
                journey.sample().company(),
                journey.sample().market(),
                journey.status().isEmpty() ? "none" : journey.status(),
                seconds(journey.between(ResultTable::submitted, ResultTable::reviewed)),
                seconds(journey.between(ResultTable::reviewed, ResultTable::offered)),
                seconds(journey.between(ResultTable::offered, ResultTable::signed)),
                seconds(journey.between(ResultTable::signed, ResultTable::active)),
                Integer.toString(mails));
    }

    private static boolean submitted(Step step) {
        return step.number() == 1;
    }

    private static boolean reviewed(Step step) {
        return step.status().equals("APPROVED") || step.status().equals("REJECTED");
    }

    private static boolean offered(Step step) {
        return step.milestone().equals("AGREEMENT_OFFERED");
    }

    private static boolean signed(Step step) {
        return step.status().equals("CONTRACTED") || step.status().equals("LAPSED");
    }

    private static boolean active(Step step) {
        return step.status().equals("ACTIVE");
    }

    private static String seconds(Optional<Duration> time) {
        return time.map(t -> String.format(Locale.ROOT, "%.1f s", t.toMillis() / 1000.0))
                .orElse("");
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String space = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            line.append(i < FIRST_NUMBER ? cell + space : space + cell).append("  ");
        }
        return line.toString().stripTrailing();
    }
}

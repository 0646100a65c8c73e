package dev.enrollment.review.web.console;

import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.check.Check;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One check of a case, as the page lists it.
 *
 * @param round the round it was begun in
 * @param waiver who goes on without it, and why; null where nobody does
 * @param earlier what it found before, oldest first
 */
record CheckLine(
        CheckName name,
        Check check,
        int round,
        @Nullable HistoryEntry waiver,
        List<Earlier> earlier) {

    private static final Pattern ROUND = Pattern.compile("ROUND_(\\d+)");
    private static final int FINDINGS = 2;

    /** A result that does not count any more. */
    record Earlier(int round, Instant at, String verdict, List<String> findings) {}

    /** All checks of the sheet, with what the history tells of each. */
    static List<CheckLine> of(CheckSheet sheet, List<HistoryEntry> history) {
        return Stream.of(CheckName.values()).map(name -> of(name, sheet, history)).toList();
    }

    private static CheckLine of(CheckName name, CheckSheet sheet, List<HistoryEntry> history) {
        List<Earlier> results = new ArrayList<>();
        HistoryEntry waiver = null;
        int round = 1;
        int begun = sheet.roundOf(name);
        for (HistoryEntry entry : history) {
            round = Math.max(round, round(entry));
            boolean its = entry.details().contains(name.name());
            if (its && entry.command() == ReviewCommand.COMPLETE_CHECK) {
                results.add(earlier(round, entry));
            } else if (its && entry.command() == ReviewCommand.WAIVE_CHECK) {
                waiver = entry;
            }
        }
        Check check = sheet.check(name);
        results.removeIf(result -> result.round() >= begun);
        return new CheckLine(
                name,
                check,
                begun,
                check.state() == CheckState.WAIVED ? waiver : null,
                List.copyOf(results));
    }

    /** The round that the entry begins; none is before the first. */
    private static int round(HistoryEntry entry) {
        return entry.details().stream()
                .map(ROUND::matcher)
                .filter(Matcher::matches)
                .mapToInt(begun -> Integer.parseInt(begun.group(1)))
                .findFirst()
                .orElse(0);
    }

    private static Earlier earlier(int round, HistoryEntry entry) {
        List<String> details = entry.details();
        return new Earlier(
                round,
                entry.at(),
                details.get(1),
                details.subList(Math.min(FINDINGS, details.size()), details.size()));
    }
}

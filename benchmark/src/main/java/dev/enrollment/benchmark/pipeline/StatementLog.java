package dev.enrollment.benchmark.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements in a log of PostgreSQL whose lines begin with the database. Each row of a batch that
 * the driver sends by itself is one; the frame of a transaction is none.
 */
final class StatementLog {

    private static final Pattern STATEMENT =
            Pattern.compile("^(\\w+) LOG:  (?:execute \\S+|statement): (.*)$");
    private static final Pattern FRAME = Pattern.compile("(BEGIN|COMMIT|ROLLBACK|SET) ?.*");
    private static final int LONGEST = 100;

    private final Map<Kind, Long> counts = new HashMap<>();

    /** A statement by its database and its beginning. */
    record Kind(String database, String beginning) {}

    /** How often a statement of the kind is run for one enrollment. */
    record Share(String database, String beginning, double count) {}

    static StatementLog read(BufferedReader log) throws IOException {
        StatementLog read = new StatementLog();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            read.note(line);
        }
        return read;
    }

    private void note(String line) {
        Matcher statement = STATEMENT.matcher(line);
        if (statement.matches() && !FRAME.matcher(statement.group(2)).matches()) {
            String text = statement.group(2).strip();
            String beginning = text.substring(0, Math.min(text.length(), LONGEST));
            counts.merge(new Kind(statement.group(1), beginning), 1L, Long::sum);
        }
    }

    Map<String, Long> byDatabase() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((kind, count) -> sums.merge(kind.database(), count, Long::sum));
        return sums;
    }

    /** The kinds that are run most often, shared by so many enrollments. */
    List<Share> busiest(int most, int enrollments) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(
                        kind ->
                                new Share(
                                        kind.getKey().database(),
                                        kind.getKey().beginning(),
                                        kind.getValue() / (double) enrollments))
                .toList();
    }
}

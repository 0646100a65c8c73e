package dev.enrollment.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells which messages of one PostgreSQL connection order the COMMIT of a transaction that has
 * written something. Statements come as simple queries, or are prepared and then bound.
 */
final class CommitSpotter {

    private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

    private final Map<String, String> prepared = new HashMap<>();
    private boolean wrote;

    /** Takes notice of a message from the service. */
    boolean commitsWrites(char type, byte[] body) {
        return switch (type) {
            case 'Q' -> commitsWrites(verb(text(body, 0)));
            case 'P' -> {
                prepared.put(text(body, 0), verb(text(body, end(body, 0) + 1)));
                yield false;
            }
            case 'B' ->
                    commitsWrites(prepared.getOrDefault(text(body, end(body, 0) + 1), "unknown"));
            default -> false;
        };
    }

    private boolean commitsWrites(String verb) {
        boolean commits = wrote && verb.equals("COMMIT");
        boolean ends = verb.equals("COMMIT") || verb.equals("ROLLBACK");
        wrote = !ends && (wrote || WRITING.contains(verb));
        return commits;
    }

    private static String verb(String sql) {
        return sql.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static String text(byte[] body, int start) {
        return new String(body, start, end(body, start) - start, UTF_8);
    }

    private static int end(byte[] body, int start) {
        int end = start;
        while (body[end] != 0) {
            end++;
        }
        return end;
    }
}

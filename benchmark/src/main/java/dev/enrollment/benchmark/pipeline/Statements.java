package dev.enrollment.benchmark.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts statements between two moments by PostgreSQL's own log. Writing that log costs, so nothing
 * else is measured meanwhile. What is run while nothing is under way is taken off.
 */
final class Statements {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int BUSIEST = 20;

    private final int port;
    private final Path log;
    private final long begin;
    private final long position;
    private final Map<String, Long> idle;

    /**
     * What was counted.
     *
     * @param perEnrollment by database
     * @param idlePerSecond by database
     * @param busiest statements run most often
     */
    record Counts(
            Map<String, Double> perEnrollment,
            Map<String, Double> idlePerSecond,
            List<StatementLog.Share> busiest) {}

    private Statements(int port, Path log, long position, Map<String, Long> idle) {
        this.port = port;
        this.log = log;
        this.position = position;
        this.idle = idle;
        this.begin = System.nanoTime();
    }

    /** Takes a pause; nothing may be under way. */
    static Statements begin(int port, Path log) {
        set(port, "'all'", "'%d '");
        long before = size(log);
        Commits.sleep(PAUSE);
        return new Statements(port, log, size(log), read(log, before).byDatabase());
    }

    Counts end(int enrollments) {
        double pauses = (System.nanoTime() - begin) / (double) PAUSE.toNanos();
        StatementLog seen = read(log, position);
        set(port, "DEFAULT", "DEFAULT");
        Map<String, Double> shares = new TreeMap<>();
        seen.byDatabase()
                .forEach(
                        (database, count) -> {
                            double own = count - idle.getOrDefault(database, 0L) * pauses;
                            shares.put(database, Math.max(0, own) / enrollments);
                        });
        Map<String, Double> idlePerSecond = new TreeMap<>();
        idle.forEach(
                (database, count) -> idlePerSecond.put(database, count * 1.0 / PAUSE.toSeconds()));
        return new Counts(shares, idlePerSecond, seen.busiest(BUSIEST, enrollments));
    }

    private static StatementLog read(Path log, long position) {
        try (var bytes = Files.newInputStream(log)) {
            bytes.skipNBytes(position);
            return StatementLog.read(
                    new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    private static void set(int port, String logged, String prefix) {
        String url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_line_prefix = " + prefix);
            statement.execute("ALTER SYSTEM SET log_statement = " + logged);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not log statements", e);
        }
    }
}

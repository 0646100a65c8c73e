package dev.enrollment.benchmark.pipeline;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What PostgreSQL has done so far.
 *
 * @param commits by database
 * @param wal bytes written ahead, of all databases
 * @param backends database of each process that works for one
 */
record DatabaseUse(Map<String, Long> commits, long wal, Map<Long, String> backends) {

    private static final String COMMITS =
            "SELECT datname, xact_commit FROM pg_stat_database WHERE datname IS NOT NULL";
    private static final String WAL = "SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn";
    private static final String BACKENDS =
            "SELECT pid, datname FROM pg_stat_activity WHERE datname IS NOT NULL";

    static DatabaseUse read(int port) {
        String url = "jdbc:postgresql://localhost:%d/postgres".formatted(port);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            Map<String, Long> commits = new TreeMap<>();
            Map<Long, String> backends = new HashMap<>();
            try (ResultSet rows = connection.createStatement().executeQuery(COMMITS)) {
                while (rows.next()) {
                    commits.put(rows.getString(1), rows.getLong(2));
                }
            }
            try (ResultSet rows = connection.createStatement().executeQuery(BACKENDS)) {
                while (rows.next()) {
                    backends.put(rows.getLong(1), rows.getString(2));
                }
            }
            try (ResultSet row = connection.createStatement().executeQuery(WAL)) {
                row.next();
                BigDecimal wal = row.getBigDecimal(1);
                return new DatabaseUse(commits, wal.longValue(), backends);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell what it did", e);
        }
    }
}

package dev.enrollment.review.check.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What waits as a timer, and what instances of the version before still write, is moved. */
class TimersMoveIT {

    private static final Instant SOON = Instant.parse("2026-11-28T10:00:00Z");

    private final Database database = PipelineStack.running().freshDatabase();
    private final UUID enrollment = UUID.randomUUID();

    @Test
    void noTimerOfACheckIsLeftBehind() throws SQLException {
        migrateTo("2");
        try (Connection connection = connection()) {
            schedule(connection, "check", enrollment + "/1/CREDIT", true);
            schedule(connection, "check", enrollment + "/2/CREDIT", false);
            schedule(connection, "check", enrollment + "/2/MARKET", false);
            schedule(connection, "other", "stays", false);

            migrateTo("3");

            assertThat(due(connection)).containsExactly("CREDIT 2 " + SOON, "MARKET 2 " + SOON);
            schedule(connection, "check", enrollment + "/3/CREDIT", false);
            schedule(connection, "check", enrollment + "/1/MARKET", false);
            assertThat(due(connection)).containsExactly("CREDIT 3 " + SOON, "MARKET 2 " + SOON);
            assertThat(strings(connection, "SELECT task_name FROM scheduled_tasks"))
                    .containsExactly("other");
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target(version)
                .load()
                .migrate();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.username(), database.password());
    }

    /** As db-scheduler writes it: in a batch, not asking how many rows there are. */
    private static void schedule(
            Connection connection, String task, String instance, boolean picked)
            throws SQLException {
        String insert =
                """
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                VALUES (?, ?, ?, ?, 1)
                """;
        try (var statement = connection.prepareStatement(insert)) {
            statement.setString(1, task);
            statement.setString(2, instance);
            statement.setTimestamp(3, Timestamp.from(SOON));
            statement.setBoolean(4, picked);
            statement.addBatch();
            assertThat(statement.executeBatch()).hasSize(1);
        }
    }

    private List<String> due(Connection connection) throws SQLException {
        return strings(
                connection,
                """
                SELECT check_name || ' ' || round || ' '
                       || to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                FROM due_check ORDER BY check_name
                """);
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

package dev.enrollment.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.sandbox.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class PostgresServerIT {

    private final int port = Ports.freeRun(1);

    @Test
    void continuesOnItsFolder(@TempDir Path folder) throws Exception {
        try (PostgresServer server = PostgresServer.start(port, folder)) {
            write(server.database("things"));
        }
        try (PostgresServer server = PostgresServer.start(port, folder)) {
            assertThat(count(server.database("things"))).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenKilled(@TempDir Path folder) throws Exception {
        try (PostgresServer killed = PostgresServer.start(port, folder)) {
            write(killed.database("things"));
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            killed.onExit().get(2, TimeUnit.MINUTES);
        }
        try (PostgresServer server = PostgresServer.start(port, folder)) {
            assertThat(count(server.database("things"))).isEqualTo(1);
        }
    }

    @Test
    void letsNoServiceIntoTheDatabaseOfAnother(@TempDir Path folder) throws Exception {
        try (PostgresServer server = PostgresServer.start(port, folder)) {
            List<Database> databases =
                    Stream.of("account", "review", "agreement", "notification")
                            .map(server::database)
                            .toList();
            for (Database own : databases) {
                for (Database entered : databases) {
                    var as = new Database(entered.url(), own.username(), own.password());
                    if (own.equals(entered)) {
                        write(as);
                    } else {
                        assertThatThrownBy(() -> connect(as))
                                .isInstanceOf(SQLException.class)
                                .hasMessageContaining("permission denied for database");
                    }
                }
            }
        }
    }

    @Test
    void createsNothingWhoseNameCouldBeSql(@TempDir Path folder) {
        try (PostgresServer server = PostgresServer.start(port, folder)) {
            assertThatThrownBy(() -> server.database("x; drop"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void write(Database database) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE thing AS SELECT 1 AS id");
        }
    }

    private static int count(Database database) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM thing")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.username(), database.password());
    }
}

package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.storage.MessagingSchema;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The rule that {@link Simulation} tries is the one the database applies. */
class AdvanceRuleIT {

    private static final int UP_TO = 4;

    @Test
    void theStatementAndTheModelAgree() throws Exception {
        Database database = PipelineStack.running().freshDatabase();
        var dataSource =
                new DriverManagerDataSource(
                        database.url(), database.username(), database.password());
        MessagingSchema.TABLES.migrate(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        ProgressTable table = new ProgressTable(jdbc, new Meters(new SimpleMeterRegistry()));
        for (int last = 0; last <= UP_TO; last++) {
            for (int first = 1; first <= UP_TO; first++) {
                for (boolean flowing : new boolean[] {true, false}) {
                    compare(
                            jdbc,
                            table,
                            new ProgressTable.Run("key", first, first + 1),
                            last,
                            flowing);
                }
            }
        }
    }

    @Test
    void whatWasTriedLongestAgoIsNextSoThatNoneStarves() throws Exception {
        Database database = PipelineStack.running().freshDatabase();
        var dataSource =
                new DriverManagerDataSource(
                        database.url(), database.username(), database.password());
        MessagingSchema.TABLES.migrate(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        ProgressTable table = new ProgressTable(jdbc, new Meters(new SimpleMeterRegistry()));
        var waits = new Handling.Refusal(StreamStatus.WAITING, "not yet");
        jdbc.update(
                """
                INSERT INTO messaging.progress (topic, key, last_sequence, status, holding)
                SELECT 't', n, 0, 'WAITING', true FROM generate_series(1, 30) AS n
                """);

        Set<Stream> tried = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            List<Stream> due = table.resumable(10);
            table.stop(due.stream().map(one -> new ProgressTable.Stop(one, 0, waits)).toList());
            tried.addAll(due);
        }

        assertThat(tried).hasSize(30);
    }

    private static void compare(
            JdbcTemplate jdbc,
            ProgressTable table,
            ProgressTable.Run run,
            int last,
            boolean flowing) {
        jdbc.update("DELETE FROM messaging.progress");
        if (last > 0 || !flowing) {
            jdbc.update(
                    "INSERT INTO messaging.progress (topic, key, last_sequence, status) VALUES ('t', 'key', ?, ?)",
                    last,
                    flowing ? "FLOWING" : "PARKED");
        }
        var row = new SimulatedReader.Row(last, flowing, new TreeSet<>(), List.of());
        assertThat(table.advance("t", List.of(run)).get("key"))
                .as("%s at %d, flowing %s", run, last, flowing)
                .isEqualTo(SimulatedReader.JOINED.apply(row, run));
    }
}

package dev.enrollment.faults;

import dev.enrollment.faults.service.Chain;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.schemas.Topics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service's tables and those of {@code messaging}, seen from outside. */
final class ServiceTables {

    private static final Map<String, String> TO_BE_EMPTY =
            Map.of(
                    "row in the outbox", "messaging.outbox",
                    "message unsent", "messaging.unsent",
                    "event held", "messaging.held",
                    "record of another topic parked",
                            "messaging.parked_record WHERE topic <> '" + Topics.ACCOUNTS + "'",
                    "stream that does not flow", "messaging.progress WHERE status <> 'FLOWING'");

    private final JdbcTemplate jdbc;

    ServiceTables(Database database) {
        jdbc =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                database.url(), database.username(), database.password()));
    }

    /** How much of what the ledger knows of is not yet applied, published or parked. */
    long missing(Ledger.Sent sent) {
        return leftOvers().values().stream().mapToLong(rows -> rows).sum()
                + missing(sent.eventCount(), applied(Topics.ACCOUNTS))
                + missing(sent.eventCount(), applied(Topics.REVIEWS))
                + missing(sent.garbage().size(), count("messaging.parked_record"));
    }

    /** How many of the submissions of partners are not yet taken in. */
    long missing(PartnerLedger.Sent sent) {
        return missing(sent.committed().size(), count("taken"));
    }

    private static long missing(long expected, long found) {
        return Math.max(0, expected - found);
    }

    /** The submissions of partners that were taken in. */
    Set<UUID> taken() {
        return Set.copyOf(jdbc.queryForList("SELECT submission FROM taken", UUID.class));
    }

    /** Whether a message is set aside for a reason that contains this. */
    boolean isUnsent(String reason) {
        return count("messaging.unsent WHERE reason LIKE '%" + reason + "%'") > 0;
    }

    /** Whether an event waits for a fact on another topic. */
    boolean isWaiting() {
        return count("messaging.progress WHERE status = 'WAITING'") > 0;
    }

    /** Whether an operator must send what was refused. */
    boolean needsOperator() {
        return count("messaging.unsent WHERE parked AND due_at = 'infinity'") > 0;
    }

    /** The number of events of the topic that were applied. */
    long applied(String topic) {
        Long sum =
                jdbc.queryForObject(
                        "SELECT coalesce(sum(last_sequence), 0) FROM messaging.progress WHERE topic = ?",
                        Long.class,
                        topic);
        return sum == null ? 0 : sum;
    }

    Map<String, Long> leftOvers() {
        Map<String, Long> rows = new LinkedHashMap<>();
        TO_BE_EMPTY.forEach((name, table) -> rows.put(name, count(table)));
        return rows;
    }

    /** Why messages have not gone out: topic and reason, and how many. */
    Map<String, Long> unsent() {
        Map<String, Long> rows = new LinkedHashMap<>();
        jdbc.query(
                "SELECT topic || ', ' || reason, count(*) FROM messaging.unsent GROUP BY 1",
                row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return rows;
    }

    private long count(String table) {
        Long count = jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }

    Map<UUID, Chain> chains(String table) {
        Map<UUID, Chain> chains = new HashMap<>();
        jdbc.query(
                "SELECT enrollment_id, events, value FROM " + table,
                row -> {
                    chains.put(
                            row.getObject(1, UUID.class),
                            new Chain(row.getLong(2), row.getLong(3)));
                });
        return chains;
    }

    Map<Position, Bytes> parked() {
        Map<Position, Bytes> parked = new HashMap<>();
        jdbc.query(
                """
                SELECT kafka_partition, kafka_offset, key, payload, headers
                  FROM messaging.parked_record WHERE topic = ?
                """,
                row -> {
                    parked.put(
                            new Position(row.getInt(1), row.getLong(2)),
                            Bytes.of(row.getBytes(3), row.getBytes(4), row.getBytes(5)));
                },
                Topics.ACCOUNTS);
        return parked;
    }
}

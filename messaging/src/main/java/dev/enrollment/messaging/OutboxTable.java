package dev.enrollment.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox and its sequences in SQL: one statement for all numbers, one for all rows. */
final class OutboxTable {

    /**
     * Rows stay locked until commit and are taken in sorted order: number order is commit order,
     * without deadlock.
     */
    private static final String TAKE_NUMBERS =
            """
            INSERT INTO messaging.outbox_sequence AS s (topic, key, last_sequence)
            SELECT topic, key, taken
              FROM unnest(?::text[], ?::text[], ?::bigint[]) AS t(topic, key, taken)
             ORDER BY topic, key
            ON CONFLICT (topic, key) DO UPDATE SET last_sequence = s.last_sequence + EXCLUDED.last_sequence
            RETURNING topic, key, last_sequence
            """;

    private static final String INSERT =
            """
            INSERT INTO messaging.outbox (id, topic, key, type, payload, occurred_at, traceparent)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::timestamptz[], ?::text[])
            """;

    private static final String CLAIM_OLD =
            """
            SELECT id, topic, key, type, payload, occurred_at, traceparent
              FROM messaging.outbox
             WHERE created_at < clock_timestamp() - make_interval(secs => ?)
             ORDER BY id
             LIMIT ?
               FOR UPDATE SKIP LOCKED
            """;

    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers and stores the events of a transaction, in the order they were appended. */
    List<OutboxRow> store(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<Stream, Long> next = firstNumbers(events);
        List<OutboxRow> rows = new ArrayList<>(events.size());
        for (OutgoingEvent event : events) {
            long number =
                    event.sequenced()
                            ? next.merge(new Stream(event.topic(), event.key()), 1L, Long::sum) - 1
                            : 0;
            rows.add(event.numbered(number));
        }
        insert(rows);
        return rows;
    }

    private Map<Stream, Long> firstNumbers(List<OutgoingEvent> events) {
        Map<Stream, Long> wanted = new TreeMap<>();
        events.stream()
                .filter(OutgoingEvent::sequenced)
                .forEach(
                        event ->
                                wanted.merge(
                                        new Stream(event.topic(), event.key()), 1L, Long::sum));
        Map<Stream, Long> first = new HashMap<>();
        if (wanted.isEmpty()) {
            return first;
        }
        jdbc.query(
                connection -> numbersStatement(connection, wanted),
                row -> {
                    Stream stream = new Stream(row.getString(1), row.getString(2));
                    first.put(stream, row.getLong(3) - wanted.getOrDefault(stream, 0L) + 1);
                });
        return first;
    }

    private static PreparedStatement numbersStatement(
            Connection connection, Map<Stream, Long> wanted) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(TAKE_NUMBERS);
        List<Stream> streams = List.copyOf(wanted.keySet());
        statement.setArray(1, array(connection, "text", streams, Stream::topic));
        statement.setArray(2, array(connection, "text", streams, Stream::key));
        statement.setArray(3, array(connection, "bigint", wanted.values(), number -> number));
        return statement;
    }

    private void insert(List<OutboxRow> rows) {
        jdbc.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(INSERT);
                    statement.setArray(1, array(connection, "uuid", rows, OutboxRow::id));
                    statement.setArray(2, array(connection, "text", rows, OutboxRow::topic));
                    statement.setArray(3, array(connection, "text", rows, OutboxRow::key));
                    statement.setArray(4, array(connection, "text", rows, OutboxRow::type));
                    statement.setArray(
                            5,
                            connection.createArrayOf(
                                    "bytea",
                                    rows.stream().map(OutboxRow::payload).toArray(byte[][]::new)));
                    statement.setArray(
                            6,
                            array(
                                    connection,
                                    "timestamptz",
                                    rows,
                                    row -> Timestamp.from(row.occurredAt())));
                    statement.setArray(7, array(connection, "text", rows, OutboxRow::traceparent));
                    return statement;
                });
    }

    /**
     * Locks rows that should have been published long ago; what other instances have locked is left
     * to them.
     */
    List<OutboxRow> claimOlderThan(Duration age, int limit) {
        return jdbc.query(CLAIM_OLD, (row, number) -> row(row), age.toMillis() / 1000.0, limit);
    }

    void delete(Collection<UUID> ids) {
        jdbc.update(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement(
                                    "DELETE FROM messaging.outbox WHERE id = ANY (?)");
                    statement.setArray(1, array(connection, "uuid", ids, id -> id));
                    return statement;
                });
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getBytes("payload"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("traceparent"));
    }

    private static <T> Array array(
            Connection connection, String type, Collection<T> of, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, of.stream().map(value).toArray());
    }
}

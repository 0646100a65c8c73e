package dev.enrollment.messaging.sending;

import static dev.enrollment.messaging.storage.SqlArrays.bytes;
import static dev.enrollment.messaging.storage.SqlArrays.numbers;
import static dev.enrollment.messaging.storage.SqlArrays.texts;

import dev.enrollment.messaging.storage.Stream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox and its sequences in SQL: one statement for all numbers, one row for all messages. */
public final class OutboxTable {

    /**
     * Rows stay locked until commit and are taken in sorted order: number order is commit order,
     * without deadlock.
     */
    private static final String TAKE_NUMBERS =
            """
            INSERT INTO messaging.outbox_sequence AS s (topic, key, last_sequence)
            SELECT topic, key, taken
              FROM unnest(?::text[], ?::text[], ?::bigint[]) AS t(topic, key, taken)
             ORDER BY key, topic
            ON CONFLICT (topic, key) DO UPDATE SET last_sequence = s.last_sequence + EXCLUDED.last_sequence
            RETURNING topic, key, last_sequence
            """;

    private static final String INSERT =
            """
            INSERT INTO messaging.outbox (id, ids, topics, keys, types, payloads, occurred_at_micros, traceparents)
            VALUES (?, ?::text[]::uuid[], ?, ?, ?, ?, ?, ?)
            """;

    private static final String CLAIM_OLD =
            """
            SELECT id, ids, topics, keys, types, payloads, occurred_at_micros, traceparents
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
    public List<OutboxBatch> store(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<Stream, Long> next = firstNumbers(events);
        List<OutboxMessage> messages = new ArrayList<>(events.size());
        for (OutgoingEvent event : events) {
            long number =
                    event.sequenced()
                            ? next.merge(new Stream(event.topic(), event.key()), 1L, Long::sum) - 1
                            : 0;
            messages.add(event.numbered(number));
        }
        List<OutboxBatch> batches = OutboxBatch.of(messages);
        batches.forEach(this::insert);
        return batches;
    }

    private Map<Stream, Long> firstNumbers(List<OutgoingEvent> events) {
        Map<Stream, Long> wanted = new LinkedHashMap<>();
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
        statement.setArray(1, texts(connection, wanted.keySet(), Stream::topic));
        statement.setArray(2, texts(connection, wanted.keySet(), Stream::key));
        statement.setArray(3, numbers(connection, wanted.values(), number -> number));
        return statement;
    }

    private void insert(OutboxBatch batch) {
        List<OutboxMessage> messages = batch.messages();
        jdbc.update(
                connection -> {
                    PreparedStatement row = connection.prepareStatement(INSERT);
                    row.setObject(1, batch.id());
                    row.setArray(
                            2, texts(connection, messages, message -> message.id().toString()));
                    row.setArray(3, texts(connection, messages, OutboxMessage::topic));
                    row.setArray(4, texts(connection, messages, OutboxMessage::key));
                    row.setArray(5, texts(connection, messages, OutboxMessage::type));
                    row.setArray(6, bytes(connection, messages, OutboxMessage::payload));
                    row.setArray(
                            7,
                            numbers(connection, messages, message -> micros(message.occurredAt())));
                    row.setArray(8, texts(connection, messages, OutboxMessage::traceparent));
                    return row;
                });
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /**
     * Locks batches that should have been published long ago; what other instances have locked is
     * left to them.
     */
    List<OutboxBatch> claimOlderThan(Duration age, int limit) {
        return jdbc.query(CLAIM_OLD, (row, number) -> batch(row), age.toMillis() / 1000.0, limit);
    }

    void delete(Collection<OutboxBatch> batches) {
        jdbc.update(
                connection -> {
                    PreparedStatement delete =
                            connection.prepareStatement(
                                    "DELETE FROM messaging.outbox WHERE id = ANY (?::text[]::uuid[])");
                    delete.setArray(1, texts(connection, batches, batch -> batch.id().toString()));
                    return delete;
                });
    }

    private static OutboxBatch batch(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("ids").getArray();
        String[] topics = (String[]) row.getArray("topics").getArray();
        String[] keys = (String[]) row.getArray("keys").getArray();
        String[] types = (String[]) row.getArray("types").getArray();
        byte[][] payloads = (byte[][]) row.getArray("payloads").getArray();
        Long[] micros = (Long[]) row.getArray("occurred_at_micros").getArray();
        String[] traceparents = (String[]) row.getArray("traceparents").getArray();
        List<OutboxMessage> messages = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            Instant occurredAt = Instant.EPOCH.plus(micros[i], ChronoUnit.MICROS);
            messages.add(
                    new OutboxMessage(
                            ids[i],
                            topics[i],
                            keys[i],
                            types[i],
                            payloads[i],
                            occurredAt,
                            traceparents[i]));
        }
        return new OutboxBatch(row.getObject("id", UUID.class), messages);
    }
}

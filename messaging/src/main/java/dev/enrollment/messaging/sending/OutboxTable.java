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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
            INSERT INTO messaging.outbox
                   (id, ids, topics, keys, types, payloads, occurred_at_micros, traceparents, due_at)
            VALUES (?, ?::text[]::uuid[], ?, ?, ?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?))
            RETURNING EXISTS (SELECT FROM messaging.unsent)
            """;

    /**
     * The longer a row has been in vain, the later it is due again. As an array, because a subquery
     * that is joined may be run again for each row.
     */
    static final String CLAIM_DUE =
            """
            UPDATE messaging.outbox AS o
               SET attempts = o.attempts + 1,
                   due_at = clock_timestamp() + make_interval(secs => ?) * power(2, least(o.attempts, 6))
             WHERE o.id = ANY (ARRAY(
                       SELECT id FROM messaging.outbox
                        WHERE due_at < clock_timestamp() AND id <> ALL (?::text[]::uuid[])
                        ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED))
            RETURNING o.id, ids, topics, keys, types, payloads, occurred_at_micros, traceparents
            """;

    private static final String KEEP =
            """
            UPDATE messaging.outbox SET due_at = clock_timestamp() + make_interval(secs => ?)
             WHERE id = ANY (?::text[]::uuid[])
            """;

    /** As PostgreSQL orders them; IDs of version 7 begin with the time. */
    private static final Comparator<OutboxBatch> BY_ID =
            Comparator.comparing(batch -> batch.id().toString());

    private final JdbcTemplate jdbc;

    private final Duration lease;
    private final Backlog backlog;

    /**
     * @param lease for how long a row belongs to the process that stored it or took it over
     */
    OutboxTable(JdbcTemplate jdbc, Duration lease, Backlog backlog) {
        this.jdbc = jdbc;
        this.lease = lease;
        this.backlog = backlog;
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
        List<Boolean> unsentBefore =
                jdbc.query(
                        connection -> insertStatement(connection, batch),
                        (row, number) -> row.getBoolean(1));
        if (unsentBefore.contains(true)) {
            backlog.sign();
        }
    }

    private PreparedStatement insertStatement(Connection connection, OutboxBatch batch)
            throws SQLException {
        List<OutboxMessage> messages = batch.messages();
        PreparedStatement row = connection.prepareStatement(INSERT);
        row.setObject(1, batch.id());
        row.setArray(2, texts(connection, messages, message -> message.id().toString()));
        row.setArray(3, texts(connection, messages, OutboxMessage::topic));
        row.setArray(4, texts(connection, messages, OutboxMessage::key));
        row.setArray(5, texts(connection, messages, OutboxMessage::type));
        row.setArray(6, bytes(connection, messages, OutboxMessage::payload));
        row.setArray(7, numbers(connection, messages, OutboxMessage::micros));
        row.setArray(8, texts(connection, messages, OutboxMessage::traceparent));
        row.setDouble(9, seconds());
        return row;
    }

    private double seconds() {
        return lease.toMillis() / 1000.0;
    }

    /**
     * Takes over batches that should have been settled long ago, the oldest first; what other
     * instances take at the same time is left to them.
     *
     * @param inHand batches this process has in hand, asked for before
     */
    List<OutboxBatch> claimDue(int limit, Collection<UUID> inHand) {
        return jdbc
                .query(
                        connection -> {
                            PreparedStatement claim = connection.prepareStatement(CLAIM_DUE);
                            claim.setDouble(1, seconds());
                            claim.setArray(2, texts(connection, inHand, UUID::toString));
                            claim.setInt(3, limit);
                            return claim;
                        },
                        (row, number) -> batch(row))
                .stream()
                .sorted(BY_ID)
                .toList();
    }

    /** Says that these batches are still in hand. */
    void keep(Collection<UUID> batches) {
        if (!batches.isEmpty()) {
            jdbc.update(
                    connection -> {
                        PreparedStatement keep = connection.prepareStatement(KEEP);
                        keep.setDouble(1, seconds());
                        keep.setArray(2, texts(connection, batches, UUID::toString));
                        return keep;
                    });
        }
    }

    /** Returns how many there were. */
    int delete(Collection<OutboxBatch> batches) {
        return jdbc.update(
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
            messages.add(
                    new OutboxMessage(
                            ids[i],
                            topics[i],
                            keys[i],
                            types[i],
                            payloads[i],
                            OutboxMessage.at(micros[i]),
                            traceparents[i]));
        }
        return new OutboxBatch(row.getObject("id", UUID.class), messages);
    }
}

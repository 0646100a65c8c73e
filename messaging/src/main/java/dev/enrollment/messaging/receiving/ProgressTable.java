package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.storage.SqlArrays;
import dev.enrollment.messaging.storage.Stream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each stream has been applied: the receiver's end of the end-to-end argument. */
public final class ProgressTable {

    /**
     * One statement for a whole poll: says what is old, next and early, and moves on to the end of
     * each unbroken run.
     */
    private static final String ADVANCE =
            """
            MERGE INTO messaging.progress AS p
            USING (SELECT ? AS topic, key, first, last
                     FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS r(key, first, last)
                    ORDER BY key) AS run
               ON p.topic = run.topic AND p.key = run.key
             WHEN MATCHED THEN UPDATE SET last_sequence =
                  CASE WHEN p.status = 'FLOWING' AND run.first - 1 <= p.last_sequence
                       THEN greatest(p.last_sequence, run.last) ELSE p.last_sequence END
             WHEN NOT MATCHED THEN INSERT (topic, key, last_sequence)
                  VALUES (run.topic, run.key, CASE WHEN run.first <= 1 THEN run.last ELSE 0 END)
            RETURNING run.key, coalesce(OLD.last_sequence, 0), NEW.last_sequence, NEW.holding
            """;

    private static final String STOP =
            """
            UPDATE messaging.progress
               SET last_sequence = ?, status = ?, reason = ?, holding = true, attempts = attempts + 1,
                   tried_at = clock_timestamp(), since = coalesce(since, clock_timestamp())
             WHERE topic = ? AND key = ?
            """;

    private static final String FLOW =
            """
            UPDATE messaging.progress
               SET last_sequence = ?, status = 'FLOWING', reason = NULL, since = NULL, attempts = 0, holding = ?
             WHERE topic = ? AND key = ?
            """;

    private static final String FLOW_ALL =
            """
            UPDATE messaging.progress AS p
               SET last_sequence = done.last, status = 'FLOWING', reason = NULL, since = NULL, attempts = 0,
                   holding = EXISTS (SELECT FROM messaging.held h WHERE h.topic = p.topic AND h.key = p.key)
              FROM unnest(?::text[], ?::bigint[]) AS done (key, last)
             WHERE p.topic = ? AND p.key = done.key
            RETURNING p.key, p.holding
            """;

    private static final String LOCK =
            """
            SELECT key, last_sequence, status, extract(epoch FROM coalesce(clock_timestamp() - since, interval '0')) AS stopped
              FROM messaging.progress WHERE topic = ? AND key = ANY (?::text[]) ORDER BY key FOR UPDATE
            """;

    private static final String TRIED =
            """
            UPDATE messaging.progress AS p SET tried_at = clock_timestamp()
              FROM (SELECT key FROM messaging.progress WHERE topic = ? AND key = ANY (?::text[])
                     ORDER BY key FOR UPDATE) AS tried
             WHERE p.topic = ? AND p.key = tried.key
            """;

    /**
     * Streams that can go on: those that wait, and those whose gap was closed behind the poll's
     * back; those that were tried longest ago first, so that none starves.
     */
    private static final String RESUMABLE =
            """
            SELECT p.topic, p.key FROM messaging.progress p
             WHERE p.holding AND p.status <> 'PARKED'
               AND (p.status = 'WAITING' OR EXISTS (
                    SELECT FROM messaging.held h
                     WHERE h.topic = p.topic AND h.key = p.key AND h.sequence - 1 = p.last_sequence))
             ORDER BY p.tried_at NULLS FIRST, p.since NULLS FIRST, p.key LIMIT ?
            """;

    /**
     * @param first below 2 where a stream need not be unbroken
     */
    record Run(String key, long first, long last) {}

    /** A stream that stops behind its last applied number, and why. */
    record Stop(Stream stream, long lastSequence, Handling.Refusal refusal) {}

    private final JdbcTemplate jdbc;
    private final Meters meters;

    ProgressTable(JdbcTemplate jdbc, Meters meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    Map<String, Advance> advance(String topic, Collection<Run> runs) {
        Map<String, Advance> advances = new HashMap<>();
        try {
            jdbc.query(
                    connection -> advanceStatement(connection, topic, runs),
                    row -> {
                        advances.put(
                                row.getString(1),
                                new Advance(row.getLong(2), row.getLong(3), row.getBoolean(4)));
                    });
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyFailureException("another consumer applied the same stream", e);
        }
        return advances;
    }

    private static PreparedStatement advanceStatement(
            Connection connection, String topic, Collection<Run> runs) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(ADVANCE);
        statement.setString(1, topic);
        statement.setArray(2, SqlArrays.texts(connection, runs, Run::key));
        statement.setArray(3, SqlArrays.numbers(connection, runs, Run::first));
        statement.setArray(4, SqlArrays.numbers(connection, runs, Run::last));
        return statement;
    }

    void stop(Collection<Stop> stops) {
        jdbc.batchUpdate(STOP, stops.stream().map(ProgressTable::values).toList());
        stops.stream()
                .filter(stop -> stop.refusal().status() == StreamStatus.PARKED)
                .forEach(stop -> meters.parkedStream());
    }

    private static Object[] values(Stop stop) {
        return new Object[] {
            stop.lastSequence(),
            stop.refusal().status().name(),
            stop.refusal().reason(),
            stop.stream().topic(),
            stop.stream().key()
        };
    }

    /**
     * Lets streams flow on, each from a number, when the held events up to it are deleted.
     *
     * @return keys of those that still hold events
     */
    Set<String> flow(String topic, Map<String, Long> numbers) {
        Set<String> holding = new HashSet<>();
        if (!numbers.isEmpty()) {
            jdbc.query(
                    FLOW_ALL,
                    row -> {
                        if (row.getBoolean(2)) {
                            holding.add(row.getString(1));
                        }
                    },
                    numbers.keySet().toArray(String[]::new),
                    numbers.values().toArray(Long[]::new),
                    topic);
        }
        return holding;
    }

    /** Lets a stream flow on from a number. */
    public void flow(Stream stream, long lastSequence, boolean holding) {
        jdbc.update(FLOW, lastSequence, holding, stream.topic(), stream.key());
    }

    void markHolding(String topic, Collection<String> keys) {
        jdbc.update(
                "UPDATE messaging.progress SET holding = true WHERE topic = ? AND key = ANY (?::text[])",
                topic,
                keys.toArray(String[]::new));
    }

    /** Has parked streams tried once more, as if they had only waited. */
    void tryAgain(String topic, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(
                    """
                    UPDATE messaging.progress SET status = 'WAITING'
                     WHERE topic = ? AND key = ANY (?::text[]) AND status = 'PARKED'
                    """,
                    topic,
                    keys.toArray(String[]::new));
        }
    }

    public Optional<StreamPosition> lock(Stream stream) {
        return Optional.ofNullable(lock(stream.topic(), List.of(stream.key())).get(stream.key()));
    }

    /** Locks the streams' rows in order of their keys, as a poll does. */
    SortedMap<String, StreamPosition> lock(String topic, Collection<String> keys) {
        SortedMap<String, StreamPosition> positions = new TreeMap<>();
        jdbc.query(
                LOCK,
                row -> {
                    positions.put(
                            row.getString("key"),
                            new StreamPosition(
                                    row.getLong("last_sequence"),
                                    StreamStatus.valueOf(row.getString("status")),
                                    Duration.ofMillis((long) (row.getDouble("stopped") * 1000))));
                },
                topic,
                keys.toArray(String[]::new));
        return positions;
    }

    /** Puts streams that could not be tried at the end of {@link #resumable}. */
    void tried(String topic, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(TRIED, topic, keys.toArray(String[]::new), topic);
        }
    }

    List<Stream> resumable(int limit) {
        return jdbc.query(
                RESUMABLE, (row, number) -> new Stream(row.getString(1), row.getString(2)), limit);
    }
}

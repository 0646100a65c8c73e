package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Source;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.storage.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events that came before their turn. */
public final class HeldTable {

    private static final String INSERT =
            """
            INSERT INTO messaging.held (topic, key, sequence, kafka_partition, kafka_offset, payload, traceparent)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String FIRST_AFTER =
            """
            SELECT sequence, kafka_partition, kafka_offset, payload, traceparent FROM messaging.held
             WHERE topic = ? AND key = ? AND sequence > ? ORDER BY sequence LIMIT 1
            """;

    /** The first events of each stream, whether their turn has come or not. */
    private static final String FIRST =
            """
            SELECT sequence, kafka_partition, kafka_offset, payload, traceparent, h.key
              FROM unnest(?::text[]) AS due (key)
             CROSS JOIN LATERAL (
                   SELECT * FROM messaging.held WHERE topic = ? AND held.key = due.key
                    ORDER BY sequence LIMIT ?) AS h
             ORDER BY h.key, sequence
            """;

    /** One event as it was received. */
    public record Held(Source source, long sequence, byte[] payload, @Nullable String traceparent) {

        String key() {
            return String.valueOf(source.key());
        }
    }

    private final JdbcTemplate jdbc;
    private final Meters meters;

    HeldTable(JdbcTemplate jdbc, Meters meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    void add(List<Arrival> arrivals) {
        jdbc.batchUpdate(INSERT, arrivals.stream().map(HeldTable::values).toList());
        meters.held(arrivals.size());
    }

    private static Object[] values(Arrival arrival) {
        Source source = arrival.source();
        return new Object[] {
            source.topic(),
            arrival.key(),
            arrival.sequence(),
            source.partition(),
            source.offset(),
            arrival.payload(),
            arrival.traceparent()
        };
    }

    public Optional<Held> firstAfter(Stream stream, long sequence) {
        return jdbc
                .query(
                        FIRST_AFTER,
                        (row, number) -> held(row, stream),
                        stream.topic(),
                        stream.key(),
                        sequence)
                .stream()
                .findFirst();
    }

    /** The first events of each of the streams, in order of their numbers. */
    List<Held> first(String topic, Collection<String> keys, int ofEach) {
        return jdbc.query(
                FIRST,
                (row, number) -> held(row, new Stream(topic, row.getString(6))),
                keys.toArray(String[]::new),
                topic,
                ofEach);
    }

    private static Held held(ResultSet row, Stream stream) throws SQLException {
        return new Held(
                new Source(stream.topic(), row.getInt(2), row.getLong(3), stream.key()),
                row.getLong(1),
                row.getBytes(4),
                row.getString(5));
    }

    /** Of states that wait only the newest counts: the others are forgotten. */
    void keepNewest(String topic, Collection<String> keys) {
        jdbc.update(
                """
                DELETE FROM messaging.held AS h WHERE h.topic = ? AND h.key = ANY (?::text[])
                   AND EXISTS (SELECT FROM messaging.held n
                                WHERE n.topic = h.topic AND n.key = h.key AND n.sequence > h.sequence)
                """,
                topic,
                keys.toArray(String[]::new));
    }

    /** Forgets events up to a number; tells whether any are left. */
    public boolean deleteUpTo(Stream stream, long sequence) {
        jdbc.update(
                "DELETE FROM messaging.held WHERE topic = ? AND key = ? AND sequence <= ?",
                stream.topic(),
                stream.key(),
                sequence);
        return firstAfter(stream, sequence).isPresent();
    }

    /** Forgets events of many streams, each up to its number. */
    void deleteUpTo(String topic, Map<String, Long> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.update(
                    """
                    DELETE FROM messaging.held AS h
                     USING unnest(?::text[], ?::bigint[]) AS done (key, last)
                     WHERE h.topic = ? AND h.key = done.key AND h.sequence <= done.last
                    """,
                    numbers.keySet().toArray(String[]::new),
                    numbers.values().toArray(Long[]::new),
                    topic);
        }
    }

    /** Number of streams that have been waiting for a missing event for longer than this. */
    int gapsOlderThan(Duration age) {
        Integer gaps =
                jdbc.queryForObject(
                        """
                        SELECT count(DISTINCT (h.topic, h.key)) FROM messaging.held h
                          JOIN messaging.progress p USING (topic, key)
                         WHERE p.status = 'FLOWING' AND h.held_at < clock_timestamp() - make_interval(secs => ?)
                        """,
                        Integer.class,
                        age.toMillis() / 1000.0);
        return gaps == null ? 0 : gaps;
    }
}

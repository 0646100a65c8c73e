package dev.enrollment.messaging.sending;

import static dev.enrollment.messaging.storage.SqlArrays.texts;

import dev.enrollment.messaging.storage.Stream;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Messages that could not be sent, one row each, in the order of their IDs for each topic and key.
 * The first of a stream is its head: when it is due it is tried, and after it the others ({@link
 * UnsentClaims}).
 */
final class UnsentTable {

    static final String COLUMNS = "id, topic, key, type, payload, occurred_at_micros, traceparent";

    /** A message that an operator must look at is never due. */
    private static final String INSERT =
            """
            INSERT INTO messaging.unsent (%s, reason, parked, due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
                    CASE WHEN ? THEN 'infinity' ELSE clock_timestamp() + make_interval(secs => ?) END)
            ON CONFLICT DO NOTHING
            """
                    .formatted(COLUMNS);

    /** An erasure takes along what it overtakes: nothing of it may come out any more. */
    private static final String ERASE =
            "DELETE FROM messaging.unsent WHERE topic = ? AND key = ? AND id < ?";

    private static final String BLOCKED =
            """
            SELECT topic, key FROM unnest(?::text[], ?::text[]) AS asked (topic, key)
             WHERE EXISTS (SELECT FROM messaging.unsent u WHERE u.topic = asked.topic AND u.key = asked.key)
            """;

    private final JdbcTemplate jdbc;

    UnsentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<Outcome.Unsent> unsent) {
        jdbc.batchUpdate(INSERT, unsent.stream().map(UnsentTable::values).toList());
        jdbc.batchUpdate(
                ERASE,
                unsent.stream()
                        .map(Outcome.Unsent::message)
                        .filter(message -> message.payload() == null)
                        .map(it -> new Object[] {it.topic(), it.key(), it.id()})
                        .toList());
    }

    private static Object[] values(Outcome.Unsent unsent) {
        OutboxMessage message = unsent.message();
        NotSent why = unsent.why();
        return new Object[] {
            message.id(),
            message.topic(),
            message.key(),
            message.type(),
            message.payload(),
            message.micros(),
            message.traceparent(),
            why.reason(),
            why.lasting(),
            why.kind() == NotSent.Kind.MESSAGE_REFUSED,
            why.kind() == NotSent.Kind.PASSING ? 0.5 : 0.0
        };
    }

    /** Those of the streams that have messages here. */
    List<Stream> blocked(Collection<Stream> streams) {
        return jdbc.query(
                connection -> {
                    PreparedStatement asked = connection.prepareStatement(BLOCKED);
                    asked.setArray(1, texts(connection, streams, Stream::topic));
                    asked.setArray(2, texts(connection, streams, Stream::key));
                    return asked;
                },
                (row, number) -> new Stream(row.getString(1), row.getString(2)));
    }

    boolean isEmpty() {
        return Boolean.FALSE.equals(
                jdbc.queryForObject("SELECT EXISTS (SELECT FROM messaging.unsent)", Boolean.class));
    }

    /** Topics that have messages here, found without reading all of these. */
    List<String> topics() {
        return jdbc.query(
                """
                WITH RECURSIVE found AS (
                    SELECT min(topic) AS topic FROM messaging.unsent
                    UNION ALL
                    SELECT (SELECT min(u.topic) FROM messaging.unsent u WHERE u.topic > found.topic)
                      FROM found WHERE found.topic IS NOT NULL)
                SELECT topic FROM found WHERE topic IS NOT NULL
                """,
                (row, number) -> row.getString(1));
    }

    /** Makes the stream's head due, whatever stands in its way. */
    void makeDue(Stream stream) {
        jdbc.update(
                """
                UPDATE messaging.unsent SET due_at = clock_timestamp() - interval '1 s'
                 WHERE topic = ? AND key = ?
                   AND id = (SELECT id FROM messaging.unsent WHERE topic = ? AND key = ? ORDER BY id LIMIT 1)
                """,
                stream.topic(),
                stream.key(),
                stream.topic(),
                stream.key());
    }
}

package dev.enrollment.messaging.sending;

import static dev.enrollment.messaging.storage.SqlArrays.texts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an instance takes of the unsent messages to try it again, from the claim to the outcome. No
 * two instances have messages of the same stream in hand.
 */
final class UnsentClaims {

    /**
     * The oldest messages of streams whose head is due, those behind it included: only so does a
     * topic that works again get rid of its backlog faster than new messages join it.
     */
    private static final String DUE =
            """
            SELECT id FROM messaging.unsent m
             WHERE topic = ? AND (?::text IS NULL OR key = ?)
               AND (SELECT h.due_at FROM messaging.unsent h
                     WHERE h.topic = m.topic AND h.key = m.key ORDER BY h.id LIMIT 1) < clock_timestamp()
             ORDER BY id LIMIT ?
            """;

    /** As an array, because a subquery that is joined may be run again for each row. */
    static final String CLAIM =
            """
            UPDATE messaging.unsent SET due_at = clock_timestamp() + make_interval(secs => ?)
             WHERE topic = ? AND id = ANY (ARRAY(%s))
            RETURNING %s
            """
                    .formatted(DUE, UnsentTable.COLUMNS);

    private static final String KEEP =
            """
            UPDATE messaging.unsent SET due_at = clock_timestamp() + make_interval(secs => ?)
             WHERE topic = ? AND id = ANY (?::text[]::uuid[]) AND due_at < 'infinity'
            """;

    /** What an operator has listed is noted as done when the broker has it, and only then. */
    private static final String SENT =
            """
            WITH gone AS (
                DELETE FROM messaging.unsent WHERE topic = ? AND id = ANY (?::text[]::uuid[]) RETURNING id)
            UPDATE messaging.redrive_item i SET done_at = clock_timestamp()
              FROM gone WHERE i.kind = 'OUTGOING' AND i.message_id = gone.id
            """;

    private static final String FAILED =
            """
            UPDATE messaging.unsent
               SET reason = ?, parked = ?, attempts = attempts + 1,
                   due_at = CASE WHEN ? THEN 'infinity' ELSE
                       clock_timestamp() + least(interval '0.5 s' * power(2, least(attempts, 10)), interval '60 s') END
             WHERE topic = ? AND key = ? AND id = ?
            """;

    /**
     * What stops one message of a topic stops all; those that are never due have a reason of their
     * own.
     */
    private static final String TOPIC_FAILED =
            """
            UPDATE messaging.unsent
               SET reason = ?, due_at = clock_timestamp(),
                   parked = ? OR set_aside_at < clock_timestamp() - make_interval(secs => ?)
             WHERE topic = ? AND due_at < 'infinity'
               AND (reason <> ? OR NOT parked OR due_at > clock_timestamp())
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    UnsentClaims(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Takes what is due, the oldest first: it belongs to the caller until the lease ends.
     *
     * @param key only what has this key; null for any
     * @return in the order of their streams
     */
    List<OutboxMessage> claim(String topic, @Nullable String key, int limit, Duration lease) {
        return changing(
                topic,
                () ->
                        jdbc
                                .query(
                                        CLAIM,
                                        (row, number) -> message(row),
                                        seconds(lease),
                                        topic,
                                        topic,
                                        key,
                                        key,
                                        limit)
                                .stream()
                                .sorted(Comparator.comparing(message -> message.id().toString()))
                                .toList());
    }

    /** Says that these messages of the topic are still in hand. */
    void keep(String topic, Collection<UUID> ids, Duration lease) {
        changing(
                topic,
                () ->
                        jdbc.update(
                                connection -> {
                                    PreparedStatement keep = connection.prepareStatement(KEEP);
                                    keep.setDouble(1, seconds(lease));
                                    keep.setString(2, topic);
                                    keep.setArray(3, texts(connection, ids, UUID::toString));
                                    return keep;
                                }));
    }

    /** Forgets what the broker has, and notes what has failed again; all of one topic. */
    void settle(String topic, Outcome outcome) {
        changing(
                topic,
                () -> {
                    sent(topic, outcome.sent());
                    failed(outcome.unsent());
                    return true;
                });
    }

    private void sent(String topic, Collection<OutboxMessage> messages) {
        jdbc.update(
                connection -> {
                    PreparedStatement sent = connection.prepareStatement(SENT);
                    sent.setString(1, topic);
                    sent.setArray(2, texts(connection, messages, it -> it.id().toString()));
                    return sent;
                });
    }

    private void failed(Collection<Outcome.Unsent> unsent) {
        jdbc.batchUpdate(
                FAILED,
                unsent.stream()
                        .map(
                                it ->
                                        new Object[] {
                                            it.why().reason(),
                                            it.why().lasting(),
                                            it.why().kind() == NotSent.Kind.MESSAGE_REFUSED,
                                            it.message().topic(),
                                            it.message().key(),
                                            it.message().id()
                                        })
                        .toList());
    }

    /**
     * Notes what is wrong with the topic.
     *
     * @param grace how long a message may have been here before its topic's absence counts as
     *     lasting
     */
    void failed(String topic, NotSent why, Duration grace) {
        changing(
                topic,
                () ->
                        jdbc.update(
                                TOPIC_FAILED,
                                why.reason(),
                                why.lasting(),
                                seconds(grace),
                                topic,
                                why.reason()));
    }

    /**
     * One at a time for each topic: a claim must see whole what others have claimed, and two that
     * change many rows in different orders would block each other.
     */
    private <T> T changing(String topic, Supplier<T> change) {
        return transaction.execute(
                status -> {
                    jdbc.query(
                            "SELECT pg_advisory_xact_lock(hashtext('messaging.unsent'), hashtext(?))",
                            row -> {},
                            topic);
                    return change.get();
                });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getBytes("payload"),
                OutboxMessage.at(row.getLong("occurred_at_micros")),
                row.getString("traceparent"));
    }
}

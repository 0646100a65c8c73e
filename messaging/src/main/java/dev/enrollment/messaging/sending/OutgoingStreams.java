package dev.enrollment.messaging.sending;

import dev.enrollment.messaging.storage.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators see of messages that could not be sent, and what they may do about them. */
public final class OutgoingStreams {

    private static final String HEADS =
            """
            SELECT h.topic, h.key, h.id, h.type, h.payload, h.parked, h.reason, h.set_aside_at, h.attempts,
                   (SELECT count(*) - 1 FROM messaging.unsent u WHERE u.topic = h.topic AND u.key = h.key)
              FROM messaging.unsent h
             WHERE NOT EXISTS (SELECT FROM messaging.unsent e
                                WHERE e.topic = h.topic AND e.key = h.key AND e.id < h.id)
            """;

    private final JdbcTemplate jdbc;
    private final Resender resender;

    OutgoingStreams(JdbcTemplate jdbc, Resender resender) {
        this.jdbc = jdbc;
        this.resender = resender;
    }

    /**
     * The first unsent message of a topic and key.
     *
     * @param payload null for an erasure
     * @param parked whether it waits for somebody to do something; otherwise it goes by itself
     * @param behind messages that wait behind it
     */
    public record Head(
            Stream stream,
            UUID id,
            String type,
            byte @Nullable [] payload,
            boolean parked,
            String reason,
            Instant since,
            int attempts,
            long behind) {}

    /** The oldest first. */
    public List<Head> oldest(int limit) {
        return jdbc.query(
                HEADS + " ORDER BY h.set_aside_at, h.topic, h.key LIMIT ?",
                OutgoingStreams::head,
                limit);
    }

    public Optional<Head> find(Stream stream) {
        return jdbc
                .query(
                        HEADS + " AND h.topic = ? AND h.key = ?",
                        OutgoingStreams::head,
                        stream.topic(),
                        stream.key())
                .stream()
                .findFirst();
    }

    /** Like {@link #find}; keeps others from discarding the message at the same time. */
    public Optional<Head> lock(Stream stream) {
        return jdbc
                .query(
                        HEADS + " AND h.topic = ? AND h.key = ? FOR UPDATE OF h",
                        OutgoingStreams::head,
                        stream.topic(),
                        stream.key())
                .stream()
                .findFirst();
    }

    /** Tries to send the stream's messages now, in order, as far as they go. */
    public void redrive(Stream stream) {
        resender.redrive(stream);
    }

    /**
     * Like {@link #redrive}, unless the topic takes nothing and its next try is not due: when it
     * takes messages again, all go by themselves.
     */
    public void redriveInTurn(Stream stream) {
        resender.redriveInTurn(stream);
    }

    /** Forgets a message; those behind it go by themselves. */
    public void forget(Head head) {
        jdbc.update(
                "DELETE FROM messaging.unsent WHERE topic = ? AND key = ? AND id = ?",
                head.stream().topic(),
                head.stream().key(),
                head.id());
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new Stream(row.getString(1), row.getString(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getBytes(5),
                row.getBoolean(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getInt(9),
                row.getLong(10));
    }
}

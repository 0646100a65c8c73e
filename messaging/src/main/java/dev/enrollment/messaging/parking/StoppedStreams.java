package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.receiving.StreamStatus;
import dev.enrollment.messaging.storage.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What operators see of {@code progress} and {@code held}. */
final class StoppedStreams {

    private static final String COLUMNS =
            """
            SELECT p.topic, p.key, p.last_sequence, q.next, p.status, p.reason, p.since, p.attempts, q.length
              FROM messaging.progress p CROSS JOIN LATERAL (
                   SELECT count(*) AS length, coalesce(min(h.sequence), 0) AS next FROM messaging.held h
                    WHERE h.topic = p.topic AND h.key = p.key AND h.sequence > p.last_sequence) q
            """;

    private final JdbcTemplate jdbc;

    StoppedStreams(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait or are parked, the oldest first. */
    List<StoppedStream> oldest(int limit) {
        return jdbc.query(
                COLUMNS
                        + " WHERE p.holding AND p.status <> 'FLOWING' ORDER BY p.since, p.topic, p.key LIMIT ?",
                StoppedStreams::row,
                limit);
    }

    /** The stream, also when it flows. */
    Optional<StoppedStream> find(Stream stream) {
        return jdbc
                .query(
                        COLUMNS + " WHERE p.topic = ? AND p.key = ?",
                        StoppedStreams::row,
                        stream.topic(),
                        stream.key())
                .stream()
                .findFirst();
    }

    /** Numbers of the held events. */
    List<Long> queue(Stream stream) {
        return jdbc.query(
                "SELECT sequence FROM messaging.held WHERE topic = ? AND key = ?",
                (row, number) -> row.getLong(1),
                stream.topic(),
                stream.key());
    }

    private static StoppedStream row(ResultSet row, int number) throws SQLException {
        Timestamp since = row.getTimestamp(7);
        return new StoppedStream(
                new Stream(row.getString(1), row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                StreamStatus.valueOf(row.getString(5)),
                row.getString(6),
                since == null ? null : since.toInstant(),
                row.getInt(8),
                row.getLong(9));
    }
}

package dev.enrollment.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records set aside byte for byte, so that the partition moves on and nothing is lost. */
final class ParkedRecords {

    private static final Logger log = LoggerFactory.getLogger(ParkedRecords.class);

    private static final String INSERT =
            """
            INSERT INTO messaging.parked_record (topic, kafka_partition, kafka_offset, key, payload, headers, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (topic, kafka_partition, kafka_offset)
            DO UPDATE SET reason = EXCLUDED.reason, attempts = parked_record.attempts + 1
            RETURNING OLD.topic IS NULL
            """;

    private static final String COLUMNS =
            """
            SELECT topic, kafka_partition, kafka_offset, key, payload, headers, reason, parked_at, attempts
              FROM messaging.parked_record
            """;

    private static final String AT =
            " WHERE topic = ? AND kafka_partition = ? AND kafka_offset = ?";

    private final JdbcTemplate jdbc;
    private final Meters meters;

    ParkedRecords(JdbcTemplate jdbc, Meters meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /** Parks the record, or notes that it failed again; false where it was parked already. */
    boolean add(ConsumerRecord<byte[], byte[]> raw, String reason) {
        boolean added =
                Boolean.TRUE.equals(
                        jdbc.queryForObject(
                                INSERT,
                                Boolean.class,
                                raw.topic(),
                                raw.partition(),
                                raw.offset(),
                                raw.key(),
                                raw.value(),
                                HeaderBytes.of(raw.headers()),
                                reason));
        if (added) {
            meters.parkedRecord();
            log.warn(
                    "parked record {}-{}@{}: {}",
                    raw.topic(),
                    raw.partition(),
                    raw.offset(),
                    reason);
        }
        return added;
    }

    /** The oldest first. */
    List<ParkedRecord> oldest(int limit) {
        return jdbc.query(
                COLUMNS + " ORDER BY parked_at, topic, kafka_partition, kafka_offset LIMIT ?",
                ParkedRecords::row,
                limit);
    }

    Optional<ParkedRecord> find(ParkedRecord.Position at) {
        return query(AT, at);
    }

    /** Reads the record and keeps others from redriving or discarding it at the same time. */
    Optional<ParkedRecord> lock(ParkedRecord.Position at) {
        return query(AT + " FOR UPDATE", at);
    }

    void delete(ParkedRecord.Position at) {
        jdbc.update(
                "DELETE FROM messaging.parked_record" + AT,
                at.topic(),
                at.partition(),
                at.offset());
    }

    private Optional<ParkedRecord> query(String condition, ParkedRecord.Position at) {
        return jdbc
                .query(
                        COLUMNS + condition,
                        ParkedRecords::row,
                        at.topic(),
                        at.partition(),
                        at.offset())
                .stream()
                .findFirst();
    }

    private static ParkedRecord row(ResultSet row, int number) throws SQLException {
        return new ParkedRecord(
                new ParkedRecord.Position(row.getString(1), row.getInt(2), row.getLong(3)),
                new ParkedRecord.Bytes(row.getBytes(4), row.getBytes(5), row.getBytes(6)),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getInt(9));
    }
}

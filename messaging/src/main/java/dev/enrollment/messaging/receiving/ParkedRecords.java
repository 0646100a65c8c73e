package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.wire.HeaderBytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records set aside byte for byte, so that the partition moves on and nothing is lost. */
public final class ParkedRecords {

    private static final Logger log = LoggerFactory.getLogger(ParkedRecords.class);

    private static final String INSERT =
            """
            INSERT INTO messaging.parked_record (topic, kafka_partition, kafka_offset, topic_id, key, payload, headers, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (topic, kafka_partition, kafka_offset, topic_id)
            DO UPDATE SET reason = EXCLUDED.reason, attempts = parked_record.attempts + 1
            """;

    private static final String KNOWN =
            """
            SELECT topic, kafka_partition, kafka_offset FROM messaging.parked_record
              JOIN unnest(?::text[], ?::int[], ?::bigint[], ?::uuid[])
                AS asked (topic, kafka_partition, kafka_offset, topic_id)
             USING (topic, kafka_partition, kafka_offset, topic_id)
            """;

    private static final String ANSWERED =
            """
            UPDATE messaging.parked_record p SET answered = true
              FROM unnest(?::text[], ?::int[], ?::bigint[], ?::uuid[])
                AS told (topic, kafka_partition, kafka_offset, topic_id)
             WHERE p.topic = told.topic AND p.kafka_partition = told.kafka_partition
               AND p.kafka_offset = told.kafka_offset AND p.topic_id = told.topic_id
            """;

    private static final String COLUMNS =
            """
            SELECT topic, kafka_partition, kafka_offset, key, payload, headers, reason, parked_at, attempts, topic_id
              FROM messaging.parked_record
            """;

    private static final String AT =
            " WHERE topic = ? AND kafka_partition = ? AND kafka_offset = ?";

    private static final String ONE = AT + " AND topic_id = ?";

    private final JdbcTemplate jdbc;
    private final Meters meters;

    ParkedRecords(JdbcTemplate jdbc, Meters meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    /**
     * Parks the records, each with its reason, or notes that they failed again.
     *
     * @return those that were not parked before
     */
    Set<ConsumerRecord<byte[], byte[]>> add(
            Batch batch, Map<ConsumerRecord<byte[], byte[]>, String> reasons) {
        if (reasons.isEmpty()) {
            return Set.of();
        }
        Set<ConsumerRecord<byte[], byte[]>> added = new LinkedHashSet<>(reasons.keySet());
        Set<ParkedRecord.Position> known = known(batch, added);
        added.removeIf(raw -> known.contains(ParkedRecord.Position.of(raw)));
        jdbc.batchUpdate(
                INSERT,
                reasons.entrySet().stream()
                        .map(parked -> values(batch, parked.getKey(), parked.getValue()))
                        .toList());
        added.forEach(raw -> report(raw, reasons.get(raw)));
        return added;
    }

    private Set<ParkedRecord.Position> known(
            Batch batch, Collection<ConsumerRecord<byte[], byte[]>> asked) {
        return Set.copyOf(jdbc.query(KNOWN, (row, number) -> position(row), places(batch, asked)));
    }

    /** Notes of parked records that their senders were told. */
    void answered(Batch batch, Collection<ConsumerRecord<byte[], byte[]>> told) {
        if (!told.isEmpty()) {
            jdbc.update(ANSWERED, places(batch, told));
        }
    }

    private static Object[] places(Batch batch, Collection<ConsumerRecord<byte[], byte[]>> of) {
        return new Object[] {
            of.stream().map(ConsumerRecord::topic).toArray(String[]::new),
            of.stream().map(ConsumerRecord::partition).toArray(Integer[]::new),
            of.stream().map(ConsumerRecord::offset).toArray(Long[]::new),
            of.stream().map(batch::topicId).toArray(UUID[]::new)
        };
    }

    private static Object[] values(Batch batch, ConsumerRecord<byte[], byte[]> raw, String reason) {
        return new Object[] {
            raw.topic(),
            raw.partition(),
            raw.offset(),
            batch.topicId(raw),
            raw.key(),
            raw.value(),
            HeaderBytes.of(raw.headers()),
            reason
        };
    }

    private void report(ConsumerRecord<byte[], byte[]> raw, @Nullable String reason) {
        meters.parkedRecord();
        log.warn("parked record {}-{}@{}: {}", raw.topic(), raw.partition(), raw.offset(), reason);
    }

    /** The oldest first. */
    public List<ParkedRecord> oldest(int limit) {
        return jdbc.query(
                COLUMNS + " ORDER BY parked_at, topic, kafka_partition, kafka_offset LIMIT ?",
                ParkedRecords::row,
                limit);
    }

    /** Those that stand there: more than one where the topic's name has belonged to several. */
    public List<ParkedRecord> at(ParkedRecord.Position at) {
        return jdbc.query(
                COLUMNS + AT + " ORDER BY parked_at",
                ParkedRecords::row,
                at.topic(),
                at.partition(),
                at.offset());
    }

    /** The record as it stands now, if it is still parked. */
    public Optional<ParkedRecord> now(ParkedRecord known) {
        return query(ONE, known);
    }

    /** Reads the record and keeps others from redriving or discarding it at the same time. */
    public Optional<ParkedRecord> lock(ParkedRecord known) {
        return query(ONE + " FOR UPDATE", known);
    }

    public void delete(ParkedRecord known) {
        ParkedRecord.Position at = known.at();
        jdbc.update(
                "DELETE FROM messaging.parked_record" + ONE,
                at.topic(),
                at.partition(),
                at.offset(),
                known.topicId());
    }

    /** An erasure takes along what nobody could read under its key. */
    void forget(String topic, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(
                    """
                    DELETE FROM messaging.parked_record
                     WHERE topic = ? AND key = ANY (SELECT convert_to(k, 'UTF8') FROM unnest(?::text[]) AS k)
                    """,
                    topic,
                    keys.toArray(String[]::new));
        }
    }

    private Optional<ParkedRecord> query(String condition, ParkedRecord known) {
        ParkedRecord.Position at = known.at();
        return jdbc
                .query(
                        COLUMNS + condition,
                        ParkedRecords::row,
                        at.topic(),
                        at.partition(),
                        at.offset(),
                        known.topicId())
                .stream()
                .findFirst();
    }

    private static ParkedRecord row(ResultSet row, int number) throws SQLException {
        return new ParkedRecord(
                position(row),
                row.getObject(10, UUID.class),
                new ParkedRecord.Bytes(row.getBytes(4), row.getBytes(5), row.getBytes(6)),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getInt(9));
    }

    private static ParkedRecord.Position position(ResultSet row) throws SQLException {
        return new ParkedRecord.Position(row.getString(1), row.getInt(2), row.getLong(3));
    }
}

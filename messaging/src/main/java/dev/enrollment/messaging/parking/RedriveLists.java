package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.receiving.ParkedRecord;
import dev.enrollment.messaging.storage.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Frozen lists of what is parked, and which instance is at which item. */
final class RedriveLists {

    private static final String FORGET =
            "DELETE FROM messaging.redrive WHERE frozen_at < clock_timestamp() - interval '30 days'";

    /** What waits by itself is not taken; of a stream the first event that was refused. */
    private static final String FREEZE =
            """
            WITH parked AS (
                SELECT 'STREAM' AS kind, p.topic, p.key, (
                       SELECT min(h.sequence) FROM messaging.held h
                        WHERE h.topic = p.topic AND h.key = p.key AND h.sequence > p.last_sequence) AS sequence,
                       NULL::uuid AS message_id, NULL::int AS kafka_partition, NULL::bigint AS kafka_offset,
                       NULL::uuid AS topic_id, p.reason, p.since
                  FROM messaging.progress p WHERE p.holding AND p.status = 'PARKED'
                 UNION ALL
                SELECT 'RECORD', topic, NULL, NULL, NULL, kafka_partition, kafka_offset, topic_id, reason, parked_at
                  FROM messaging.parked_record
                 UNION ALL
                SELECT 'OUTGOING', h.topic, h.key, NULL, h.id, NULL, NULL, NULL, h.reason, h.set_aside_at
                  FROM messaging.unsent h
                 WHERE h.parked AND NOT EXISTS (
                       SELECT FROM messaging.unsent e
                        WHERE e.topic = h.topic AND e.key = h.key AND e.id < h.id)),
            asked AS (SELECT ?::text AS topic, ?::text AS reason, ?::text AS frozen_by),
            found AS (
                SELECT parked.* FROM parked, asked
                 WHERE parked.topic = coalesce(asked.topic, parked.topic)
                   AND strpos(parked.reason, coalesce(asked.reason, '')) > 0),
            list AS (
                INSERT INTO messaging.redrive (topic, reason, frozen_by)
                SELECT * FROM asked WHERE EXISTS (SELECT FROM found)
                RETURNING id)
            INSERT INTO messaging.redrive_item (redrive_id, number, kind, topic, key, sequence, message_id,
                                                kafka_partition, kafka_offset, topic_id)
            SELECT list.id, row_number() OVER (ORDER BY since, topic, kafka_partition, kafka_offset, key),
                   kind, topic, key, sequence, message_id, kafka_partition, kafka_offset, topic_id
              FROM found, list
            RETURNING redrive_id
            """;

    private static final String START =
            """
            UPDATE messaging.redrive SET started_at = clock_timestamp(), started_by = ?
             WHERE id = ? AND started_at IS NULL
            """;

    /** One that this instance is at already, or that nobody is at. */
    private static final String CLAIM =
            """
            UPDATE messaging.redrive
               SET runner = ?, leased_until = clock_timestamp() + make_interval(secs => ?)
             WHERE id = (SELECT id FROM messaging.redrive
                          WHERE started_at IS NOT NULL AND finished_at IS NULL
                            AND (runner = ? OR leased_until < clock_timestamp())
                          ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;

    private static final String NEXT =
            """
            SELECT * FROM messaging.redrive_item WHERE redrive_id = ? AND tried_at IS NULL
             ORDER BY number LIMIT 1
            """;

    private static final String RECORD_DONE =
            """
            UPDATE messaging.redrive_item SET done_at = clock_timestamp()
             WHERE kind = 'RECORD' AND topic = ? AND kafka_partition = ? AND kafka_offset = ? AND topic_id = ?
            """;

    /** What an item is about. */
    enum Kind {
        STREAM,
        RECORD,
        OUTGOING
    }

    /**
     * The refused event of a stream, a parked record or a message that could not be sent.
     *
     * @param key of a stream or a message
     * @param sequence of a stream's refused event
     * @param messageId of a message
     * @param at where a record stands
     */
    record Item(
            UUID list,
            int number,
            Kind kind,
            String topic,
            @Nullable String key,
            long sequence,
            @Nullable UUID messageId,
            ParkedRecord.Position at,
            @Nullable UUID topicId) {

        Stream stream() {
            return new Stream(topic, String.valueOf(key));
        }
    }

    private final JdbcTemplate jdbc;
    private final UUID instance = UUID.randomUUID();

    RedriveLists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down what is parked at this moment. Lists older than 30 days are forgotten.
     *
     * @param topic null for all
     * @param reason a part of the reasons that are meant; null for all
     * @return empty where nothing is
     */
    Optional<UUID> freeze(@Nullable String topic, @Nullable String reason, String by) {
        jdbc.update(FORGET);
        return jdbc
                .query(FREEZE, (row, number) -> row.getObject(1, UUID.class), topic, reason, by)
                .stream()
                .findFirst();
    }

    /** Returns whether nobody was first. */
    boolean start(UUID list, String by) {
        return jdbc.update(START, by, list) == 1;
    }

    /** Takes a list to carry out, for this long, or keeps the one taken before. */
    Optional<UUID> claim(Duration lease) {
        return jdbc
                .query(
                        CLAIM,
                        (row, number) -> row.getObject(1, UUID.class),
                        instance,
                        lease.toSeconds(),
                        instance)
                .stream()
                .findFirst();
    }

    /** The first item that has not been tried. */
    Optional<Item> next(UUID list) {
        return jdbc.query(NEXT, RedriveLists::item, list).stream().findFirst();
    }

    void tried(Item item) {
        jdbc.update(
                "UPDATE messaging.redrive_item SET tried_at = clock_timestamp() WHERE redrive_id = ? AND number = ?",
                item.list(),
                item.number());
    }

    void finish(UUID list) {
        jdbc.update(
                "UPDATE messaging.redrive SET finished_at = clock_timestamp() WHERE id = ?", list);
    }

    /** A parked record has been applied, by itself or from a list. */
    void done(ParkedRecord record) {
        ParkedRecord.Position at = record.at();
        jdbc.update(RECORD_DONE, at.topic(), at.partition(), at.offset(), record.topicId());
    }

    private static Item item(ResultSet row, int any) throws SQLException {
        String topic = row.getString("topic");
        return new Item(
                row.getObject("redrive_id", UUID.class),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                topic,
                row.getString("key"),
                row.getLong("sequence"),
                row.getObject("message_id", UUID.class),
                new ParkedRecord.Position(
                        topic, row.getInt("kafka_partition"), row.getLong("kafka_offset")),
                row.getObject("topic_id", UUID.class));
    }
}

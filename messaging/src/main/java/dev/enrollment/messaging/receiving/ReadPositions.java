package dev.enrollment.messaging.receiving;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far each partition has been read, by the ID of its topic. On foreign topics it says what was
 * answered: the row is locked while a poll is answered, so a consumer cut off cannot answer too.
 */
final class ReadPositions {

    private static final String FIND =
            "SELECT next_offset FROM messaging.read_position WHERE topic_id = ? AND kafka_partition = ?";

    private static final String OTHERS =
            """
            SELECT EXISTS (SELECT FROM messaging.read_position
                            WHERE topic = ? AND kafka_partition = ? AND topic_id <> ?)
            """;

    private static final String SET =
            """
            INSERT INTO messaging.read_position (topic_id, kafka_partition, topic, next_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT (topic_id, kafka_partition) DO UPDATE SET next_offset = EXCLUDED.next_offset
            """;

    private static final String LOCK =
            """
            SELECT p.topic_id, p.kafka_partition, p.next_offset FROM messaging.read_position p
              JOIN unnest(?::uuid[], ?::int[]) AS asked (topic_id, kafka_partition) USING (topic_id, kafka_partition)
             ORDER BY p.topic_id, p.kafka_partition FOR UPDATE OF p
            """;

    /** A partition of one topic, whatever other topics have had the same name. */
    record Place(UUID topicId, int partition, String topic) {}

    private final JdbcTemplate jdbc;

    ReadPositions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> find(Place place) {
        return jdbc
                .query(FIND, (row, number) -> row.getLong(1), place.topicId(), place.partition())
                .stream()
                .findFirst();
    }

    /** Whether the partition was read under another topic ID. */
    boolean wasAnotherTopics(Place place) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        OTHERS, Boolean.class, place.topic(), place.partition(), place.topicId()));
    }

    void set(Place place, long nextOffset) {
        jdbc.update(SET, place.topicId(), place.partition(), place.topic(), nextOffset);
    }

    void set(Map<Place, Long> nextOffsets) {
        jdbc.batchUpdate(
                SET,
                nextOffsets.entrySet().stream()
                        .map(
                                next ->
                                        new Object[] {
                                            next.getKey().topicId(),
                                            next.getKey().partition(),
                                            next.getKey().topic(),
                                            next.getValue()
                                        })
                        .toList());
    }

    /** Locks the places until the transaction ends; where nothing was read yet, 0. */
    Map<Place, Long> lock(Collection<Place> places) {
        List<Place> asked = List.copyOf(places);
        Map<UUID, Map<Integer, Long>> found = new HashMap<>();
        jdbc.query(
                LOCK,
                row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>())
                            .put(row.getInt(2), row.getLong(3));
                },
                asked.stream().map(Place::topicId).toArray(UUID[]::new),
                asked.stream().map(Place::partition).toArray(Integer[]::new));
        Map<Place, Long> positions = new HashMap<>();
        asked.forEach(
                place ->
                        positions.put(
                                place,
                                found.getOrDefault(place.topicId(), Map.of())
                                        .getOrDefault(place.partition(), 0L)));
        return positions;
    }
}

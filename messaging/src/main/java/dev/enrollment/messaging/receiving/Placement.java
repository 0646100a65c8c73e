package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.metrics.Meters;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the consumers of a subscription at the right place of the right topic. The group's offsets
 * are kept by name; a topic may be deleted and made again, a cluster be replaced. So for each
 * partition the topic's ID is found out before its first record is applied, and looked up again
 * while it is read: of a foreign topic, whose records carry no numbers, before each poll is
 * applied. Where the name belongs to another topic now, reading begins where that topic was left,
 * or at its beginning. Called in the consumers' own threads.
 */
final class Placement {

    static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Placement.class);

    /**
     * Where a partition is read.
     *
     * @param next the lowest offset that may come next
     * @param remembered whether the topic's ID is kept for the next start
     */
    private record Placed(UUID topicId, long next, boolean remembered) {}

    private final boolean foreign;
    private final TopicIds topicIds;
    private final ReadPositions positions;
    private final Meters meters;
    private final Map<TopicPartition, Placed> placed = new ConcurrentHashMap<>();
    private final ThreadLocal<Long> lastLook = ThreadLocal.withInitial(System::nanoTime);

    Placement(
            Subscription subscription, TopicIds topicIds, ReadPositions positions, Meters meters) {
        this.foreign = subscription.kind() == Subscription.Kind.FOREIGN;
        this.topicIds = topicIds;
        this.positions = positions;
        this.meters = meters;
    }

    /** The partitions may have come from another consumer, or belong to another topic. */
    void assigned(Collection<TopicPartition> partitions) {
        partitions.forEach(placed::remove);
    }

    /**
     * Returns the records that may be applied now. Those of a partition that had to be placed
     * elsewhere are left out: they are fetched again when their turn has come.
     */
    Batch batch(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        Map<TopicPartition, Long> first = new HashMap<>();
        records.forEach(raw -> first.putIfAbsent(partition(raw), raw.offset()));
        lookWhenDue(consumer);
        if (foreign) {
            look(first.keySet(), consumer);
        }
        Map<TopicPartition, Long> unplaced = new HashMap<>(first);
        // An offset read before comes again when the broker has another topic, or has lost the end.
        unplaced.entrySet().removeIf(from -> isExpected(from.getKey(), from.getValue()));
        Set<TopicPartition> moved = place(unplaced, consumer);
        Map<TopicPartition, UUID> ids = new HashMap<>();
        first.keySet().forEach(one -> ids.put(one, idOf(one)));
        return new Batch(moved.isEmpty() ? records : without(moved, records), ids, false);
    }

    private static List<ConsumerRecord<byte[], byte[]>> without(
            Set<TopicPartition> moved, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().filter(raw -> !moved.contains(partition(raw))).toList();
    }

    /**
     * Not all were applied: the container moves their partitions back to where it thinks they
     * stand.
     */
    void failed(List<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(raw -> placed.remove(partition(raw)));
    }

    /** The records were applied. */
    void applied(Batch batch) {
        Map<TopicPartition, Long> next = new HashMap<>();
        batch.records().forEach(raw -> next.put(partition(raw), raw.offset() + 1));
        next.forEach(
                (partition, offset) ->
                        placed.computeIfPresent(
                                partition,
                                (any, now) -> new Placed(now.topicId(), offset, now.remembered())));
    }

    /** Nothing has come for a while: places what could not be placed by a record. */
    void idle(Consumer<?, ?> consumer) {
        lookWhenDue(consumer);
        Map<TopicPartition, Long> unplaced = new HashMap<>();
        for (TopicPartition one : consumer.assignment()) {
            if (!placed.containsKey(one)) {
                unplaced.put(one, consumer.position(one));
            }
        }
        place(unplaced, consumer);
    }

    private boolean isExpected(TopicPartition partition, long offset) {
        Placed known = placed.get(partition);
        return known != null && offset >= known.next();
    }

    private UUID idOf(TopicPartition partition) {
        Placed known = placed.get(partition);
        if (known == null) {
            throw new BrokerUnavailable("does not know " + partition);
        }
        return known.topicId();
    }

    private void lookWhenDue(Consumer<?, ?> consumer) {
        if (System.nanoTime() - lastLook.get() < LOOK_EVERY.toNanos()) {
            return;
        }
        look(consumer.assignment(), consumer);
        lastLook.set(System.nanoTime());
    }

    private void look(Set<TopicPartition> partitions, Consumer<?, ?> consumer) {
        Map<TopicPartition, UUID> now = topicIds.of(partitions);
        now.forEach(
                (partition, id) ->
                        placed.computeIfPresent(
                                partition,
                                (any, known) -> known.topicId().equals(id) ? known : null));
        now.keySet().forEach(partition -> rememberWhenRead(partition, consumer));
    }

    /**
     * Until the group's offset is no longer beyond what was read, a start would have to begin at
     * the beginning again.
     */
    private void rememberWhenRead(TopicPartition partition, Consumer<?, ?> consumer) {
        Placed known = placed.get(partition);
        if (known == null || known.remembered()) {
            return;
        }
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        if (committed == null || committed.offset() <= consumer.position(partition)) {
            positions.set(place(partition, known.topicId()), 0);
            placed.put(partition, new Placed(known.topicId(), known.next(), true));
        }
    }

    /** Finds the place of each partition; returns those whose consumer had to be moved. */
    private Set<TopicPartition> place(Map<TopicPartition, Long> standing, Consumer<?, ?> consumer) {
        Set<TopicPartition> moved = new HashSet<>();
        if (standing.isEmpty()) {
            return moved;
        }
        Map<TopicPartition, UUID> ids = topicIds.of(standing.keySet());
        Map<TopicPartition, Long> ends = consumer.endOffsets(ids.keySet());
        ids.forEach(
                (partition, id) -> {
                    long stands = standing.getOrDefault(partition, 0L);
                    long end = ends.getOrDefault(partition, 0L);
                    Placed at = placeOf(place(partition, id), stands, end);
                    if (at.next() != stands) {
                        consumer.seek(partition, at.next());
                        moved.add(partition);
                    }
                    placed.put(partition, at);
                });
        return moved;
    }

    private Placed placeOf(ReadPositions.Place place, long stands, long end) {
        Long known = positions.find(place).orElse(null);
        if (known == null) {
            return atFirstSight(place, stands);
        }
        if (known > end) {
            report(place, "has lost its end, from offset " + end + " on");
            positions.set(place, end);
            return new Placed(place.topicId(), end, true);
        }
        return new Placed(place.topicId(), foreign ? known : stands, true);
    }

    /** A topic that was not read before under this ID. */
    private Placed atFirstSight(ReadPositions.Place place, long stands) {
        if (!positions.wasAnotherTopics(place)) {
            positions.set(place, foreign ? stands : 0);
            return new Placed(place.topicId(), stands, true);
        }
        report(place, "belongs to another topic of that name now");
        if (foreign) {
            positions.set(place, 0);
        }
        return new Placed(place.topicId(), 0, foreign);
    }

    private void report(ReadPositions.Place place, String what) {
        meters.replaced();
        log.error("{}-{} {}; it is read accordingly", place.topic(), place.partition(), what);
    }

    private static ReadPositions.Place place(TopicPartition partition, UUID id) {
        return new ReadPositions.Place(id, partition.partition(), partition.topic());
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> raw) {
        return new TopicPartition(raw.topic(), raw.partition());
    }
}

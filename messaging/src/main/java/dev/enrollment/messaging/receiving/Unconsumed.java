package dev.enrollment.messaging.receiving;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.metrics.SampledAge;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How old the oldest record is that a group of this service has not committed, whoever should read
 * it: asked of the broker at intervals, so that a listener that is paused, stuck or gone cannot
 * hide it.
 */
final class Unconsumed {

    private final List<Subscription> subscriptions;
    private final ConsumerGroups groups;
    private final Admin admin;
    private final Clock clock = Clock.systemUTC();
    private final SampledAge age = new SampledAge();
    private final Function<ReadPositions.Place, Optional<Long>> applied;
    private final CaughtUp caughtUp;
    private final Duration every;

    Unconsumed(
            List<Subscription> subscriptions,
            ConsumerGroups groups,
            Admin admin,
            Meters meters,
            Function<ReadPositions.Place, Optional<Long>> applied,
            CaughtUp caughtUp,
            Duration patience) {
        this.applied = applied;
        this.caughtUp = caughtUp;
        this.every = every(patience);
        this.subscriptions = subscriptions;
        this.groups = groups;
        this.admin = admin;
        meters.age("unconsumed", age::seconds);
    }

    /** Pause between two samples: several of them in the time that an event may wait. */
    static Duration every(Duration patience) {
        Duration often = patience.dividedBy(4);
        return often.compareTo(Duration.ofSeconds(10)) < 0 ? often : Duration.ofSeconds(10);
    }

    /** Takes one sample and waits for the next to be due. */
    void round() throws InterruptedException {
        try {
            sample();
        } catch (ExecutionException | KafkaException e) {
            caughtUp.unknown();
            throw new IllegalStateException("the broker does not say", e);
        }
        Thread.sleep(every);
    }

    void sample() throws ExecutionException, InterruptedException {
        long now = clock.millis();
        long oldest = now;
        for (Subscription subscription : subscriptions) {
            for (long timestamp : groups.timestamps(subscription, behind(subscription))) {
                oldest = Math.min(oldest, timestamp);
            }
        }
        age.sampled((now - oldest) / 1000.0);
        caughtUp.sampled(Duration.ofMillis(now - oldest));
    }

    /** Where the group goes on, for each partition that it has not read to its end. */
    private Map<TopicPartition, Long> behind(Subscription subscription)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, UUID> partitions = partitions(subscription);
        var isolation = new ListOffsetsOptions(subscription.isolationLevel());
        Map<TopicPartition, Long> ends =
                offsets(partitions.keySet(), OffsetSpec.latest(), isolation);
        Map<TopicPartition, Long> next =
                offsets(partitions.keySet(), OffsetSpec.earliest(), isolation);
        goneOnFrom(subscription, partitions)
                .forEach(
                        (partition, offset) ->
                                next.computeIfPresent(
                                        partition, (any, earliest) -> Math.max(earliest, offset)));
        next.entrySet().removeIf(from -> from.getValue() >= ends.getOrDefault(from.getKey(), 0L));
        return next;
    }

    /** On foreign topics the group's offset may be beyond what was applied. */
    private Map<TopicPartition, Long> goneOnFrom(
            Subscription subscription, Map<TopicPartition, UUID> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> from = new HashMap<>();
        admin.listConsumerGroupOffsets(groups.groupOf(subscription))
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, committed) -> from.put(partition, committed.offset()));
        if (subscription.kind() == Subscription.Kind.FOREIGN) {
            partitions.forEach(
                    (partition, id) ->
                            applied.apply(
                                            new ReadPositions.Place(
                                                    id, partition.partition(), partition.topic()))
                                    .ifPresent(offset -> from.put(partition, offset)));
        }
        return from;
    }

    private Map<TopicPartition, UUID> partitions(Subscription subscription)
            throws ExecutionException, InterruptedException {
        List<String> topics =
                admin.listTopics().names().get().stream().filter(subscription::reads).toList();
        Map<TopicPartition, UUID> partitions = new HashMap<>();
        for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            UUID id = TopicIds.id(topic);
            topic.partitions()
                    .forEach(
                            one ->
                                    partitions.put(
                                            new TopicPartition(topic.name(), one.partition()), id));
        }
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> of, OffsetSpec which, ListOffsetsOptions isolation)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                of.stream().collect(Collectors.toMap(partition -> partition, any -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
                admin.listOffsets(asked, isolation).all().get().entrySet()) {
            offsets.put(found.getKey(), found.getValue().offset());
        }
        return offsets;
    }
}

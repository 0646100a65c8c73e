package dev.enrollment.benchmark;

import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The output topic, seen from outside. */
final class Published implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final long removed;

    Published(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                // A fetch for each record would take a core from what is measured.
                                "fetch.min.bytes",
                                100_000,
                                "fetch.max.wait.ms",
                                5),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        partitions =
                consumer.partitionsFor(Topics.REVIEWS).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        removed = sum(consumer.beginningOffsets(partitions));
    }

    /** Records on the topic; costs the broker next to nothing. */
    long count() {
        return sum(consumer.endOffsets(partitions)) - removed;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns when the topic holds that many records. */
    void awaitCount(long records, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        for (long count = count(); count < records; count = count()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "only %d of %d events were published".formatted(count, records));
            }
            pause(LOOK);
        }
    }

    /** Follows what is new until as many records were seen, or the time is over. */
    void follow(long records, Duration limit, Latencies latencies) {
        long end = System.nanoTime() + limit.toNanos();
        while (latencies.count() < records && System.nanoTime() < end) {
            ConsumerRecords<String, byte[]> polled = consumer.poll(WAIT);
            long now = System.nanoTime();
            polled.forEach(event -> latencies.seen(event.key(), now));
        }
    }

    /** Before {@link #follow}. */
    void skipToEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    Map<String, Long> byKey() {
        Map<String, Long> byKey = new HashMap<>();
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(WAIT).forEach(event -> byKey.merge(event.key(), 1L, Long::sum));
        }
        return byKey;
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}

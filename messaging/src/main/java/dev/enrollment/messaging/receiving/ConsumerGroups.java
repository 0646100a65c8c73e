package dev.enrollment.messaging.receiving;

import dev.enrollment.defaults.ServiceName;
import dev.enrollment.messaging.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * How this service consumes.
 *
 * @param concurrency consumer threads for each subscription
 */
record ConsumerGroups(
        ConsumerFactory<byte[], byte[]> consumers, ServiceName service, int concurrency) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    String groupOf(Subscription subscription) {
        return service.value() + "." + subscription.name();
    }

    /**
     * Timestamps of the records that stand there, or next to it where those are gone or belong to
     * an aborted transaction.
     */
    List<Long> timestamps(Subscription subscription, Map<TopicPartition, Long> offsets) {
        List<Long> timestamps = new ArrayList<>();
        if (offsets.isEmpty()) {
            return timestamps;
        }
        try (Consumer<byte[], byte[]> reader =
                consumers.createConsumer(null, null, null, oneByOne(subscription))) {
            reader.assign(offsets.keySet());
            offsets.forEach(reader::seek);
            long end = System.nanoTime() + PATIENCE.toNanos();
            Map<TopicPartition, Long> ends = reader.endOffsets(offsets.keySet());
            while (!reader.paused().containsAll(offsets.keySet()) && System.nanoTime() < end) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(PAUSE)) {
                    timestamps.add(record.timestamp());
                    reader.pause(List.of(new TopicPartition(record.topic(), record.partition())));
                }
                // Only the marks of ended transactions stood there.
                ends.forEach(
                        (partition, last) -> {
                            if (reader.position(partition) >= last) {
                                reader.pause(List.of(partition));
                            }
                        });
            }
        }
        return timestamps;
    }

    private static Properties oneByOne(Subscription subscription) {
        Properties settings = subscription.isolation();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        return settings;
    }
}

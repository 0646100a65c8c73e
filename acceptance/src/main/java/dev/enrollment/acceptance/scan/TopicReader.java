package dev.enrollment.acceptance.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their first record to what is their last when reading begins. */
public final class TopicReader {

    private final String bootstrapServers;

    public TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The names of all topics, Kafka's own among them. */
    List<String> topics() throws InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            var all = new ListTopicsOptions().listInternal(true);
            return admin.listTopics(all).names().get().stream().sorted().toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be listed", e.getCause());
        }
    }

    /** Hands over every record of the topics with this property; returns how many. */
    public long read(Predicate<String> property, Consumer<ConsumerRecord<byte[], byte[]>> reader)
            throws InterruptedException {
        long count = 0;
        try (var consumer = consumer()) {
            List<TopicPartition> partitions =
                    topics().stream()
                            .filter(property)
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!isAtEnd(consumer, ends)) {
                for (var found : consumer.poll(Duration.ofMillis(200))) {
                    reader.accept(found);
                    count++;
                }
            }
        }
        return count;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static boolean isAtEnd(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}

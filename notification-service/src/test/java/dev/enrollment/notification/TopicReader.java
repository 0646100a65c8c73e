package dev.enrollment.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Reads what stands on a topic about one enrollment, and writes it there once more. */
final class TopicReader {

    private final Map<String, Object> broker;

    TopicReader(String bootstrapServers) {
        broker = Map.of("bootstrap.servers", bootstrapServers);
    }

    long count(String topic, UUID enrollment, String type) {
        return records(topic, enrollment).stream()
                .map(message -> message.headers().lastHeader("ce_type").value())
                .filter(value -> new String(value, StandardCharsets.UTF_8).endsWith(type))
                .count();
    }

    /** Writes the same bytes again, as a broker or relay in trouble would. */
    void repeat(String topic, UUID enrollment) {
        try (var producer =
                new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var message : records(topic, enrollment)) {
                var sent =
                        producer.send(
                                new ProducerRecord<>(
                                        topic,
                                        message.partition(),
                                        message.key(),
                                        message.value(),
                                        message.headers()));
                Objects.requireNonNull(sent);
            }
            producer.flush();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic, UUID enrollment) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (enrollment
                            .toString()
                            .equals(new String(message.key(), StandardCharsets.UTF_8))) {
                        found.add(message);
                    }
                }
            }
        }
        return found;
    }
}

package dev.enrollment.faults;

import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the output topic from its beginning, with nothing of {@code messaging}. */
final class OutputTopic {

    private static final Duration WAIT = Duration.ofMillis(500);

    private OutputTopic() {}

    static Map<UUID, List<Published>> read(String bootstrapServers, String registryUrl) {
        RecordTypes.trust();
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "schema.registry.url", registryUrl,
                        "specific.avro.reader", true);
        Deserializer<Object> avro = new KafkaAvroDeserializer();
        avro.configure(settings, false);
        Map<UUID, List<Published>> published = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), avro)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.REVIEWS).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, Object> record : consumer.poll(WAIT)) {
                    published
                            .computeIfAbsent(
                                    UUID.fromString(record.key()), any -> new ArrayList<>())
                            .add(event(record.value()));
                }
            }
        }
        return published;
    }

    private static Published event(Object event) {
        return switch (event) {
            case ReviewOpened opened ->
                    new Published(opened.getMeta().getSequence(), opened.getReviewId(), false);
            case ApplicationApproved approved ->
                    new Published(approved.getMeta().getSequence(), approved.getReviewId(), true);
            default -> throw new IllegalStateException("unexpected " + event.getClass());
        };
    }
}

package dev.enrollment.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.Meta;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.RecordTypes;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what stands on a topic of the running stack, from its beginning to where it ends now. */
public final class TopicReader {

    private final Map<String, Object> client;

    public TopicReader() {
        this(Map.of("bootstrap.servers", PipelineStack.running().bootstrapServers()));
    }

    /** With these settings of a Kafka client. */
    public TopicReader(Map<String, ?> client) {
        this.client = new HashMap<>(client);
        this.client.put("fetch.max.wait.ms", 20);
        RecordTypes.trust();
    }

    /** All events of one type, in the order of each partition. */
    public <T extends SpecificRecord> List<T> readAll(String topic, Class<T> type) {
        return events(records(topic), type);
    }

    /**
     * All events of one type under a key, as a receiver takes them: by the number or the step they
     * carry, for the topic itself may hold them in another order.
     */
    public <T extends SpecificRecord> List<T> read(String topic, String key, Class<T> type) {
        return events(records(topic, key), type).stream()
                .sorted(Comparator.comparing(TopicReader::place))
                .toList();
    }

    /** Whether the last record under the key is a tombstone. */
    public boolean isErased(String topic, String key) {
        var records = records(topic, key);
        return !records.isEmpty() && records.getLast().value() == null;
    }

    /** The records under a key as they stand there. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        return records(topic).stream()
                .filter(found -> key.equals(new String(found.key(), UTF_8)))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    private static <T extends SpecificRecord> List<T> events(
            List<ConsumerRecord<byte[], byte[]>> records, Class<T> type) {
        try (var values = new KafkaAvroDeserializer()) {
            String registry = PipelineStack.running().registryUrl();
            values.configure(
                    Map.of("schema.registry.url", registry, "specific.avro.reader", true), false);
            return records.stream()
                    .map(found -> values.deserialize(found.topic(), found.value()))
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }
    }

    private static long place(SpecificRecord event) {
        return switch (event) {
            case ApplicationProgress progress -> progress.getStep();
            case SpecificRecord numbered when numbered.get(0) instanceof Meta meta ->
                    meta.getSequence();
            default -> 0;
        };
    }
}

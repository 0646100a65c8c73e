package dev.enrollment.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.Meta;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.RecordTypes;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A partner's system, and other services, with the stock Confluent client and its defaults. */
public final class PartnerSystem implements AutoCloseable {

    private final Map<String, Object> client;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    private final KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
    private final KafkaAvroSerializer internal = new KafkaAvroSerializer();

    public PartnerSystem() {
        this(Map.of("bootstrap.servers", PipelineStack.running().bootstrapServers()));
    }

    /** With these settings of a Kafka client. */
    PartnerSystem(Map<String, ?> client) {
        this.client = Map.copyOf(client);
        RecordTypes.trust();
        producer =
                new KafkaProducer<>(
                        this.client, new ByteArraySerializer(), new ByteArraySerializer());
        var registry = PipelineStack.running().registryUrl();
        serializer.configure(
                Map.of("schema.registry.url", registry, "auto.register.schemas", false), false);
        internal.configure(
                Map.of(
                        "schema.registry.url",
                        registry,
                        "auto.register.schemas",
                        false,
                        "value.subject.name.strategy",
                        "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy"),
                false);
        deserializer.configure(
                Map.of("schema.registry.url", registry, "specific.avro.reader", true), false);
    }

    /** Writes a record of the partner's own topic. */
    public RecordMetadata send(String partner, String key, SpecificRecord record) {
        String topic = Topics.applications(partner);
        return raw(topic, key, serializer.serialize(topic, record));
    }

    /** Writes a record on the partner's topic that belongs on the reviews'. */
    public RecordMetadata misplaced(String partner, String key, SpecificRecord record) {
        return raw(Topics.applications(partner), key, internal.serialize(Topics.REVIEWS, record));
    }

    /** Writes an event as another service would. */
    public RecordMetadata event(String topic, String key, SpecificRecord record) {
        return raw(topic, key, internal.serialize(topic, record));
    }

    public RecordMetadata raw(String topic, String key, byte @Nullable [] value) {
        try {
            var sent = producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
            return Objects.requireNonNull(sent).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the last record under the key of a topic is a tombstone. */
    public boolean isErased(String topic, String key) {
        List<Boolean> tombstones = new ArrayList<>();
        visit(
                topic,
                (recordKey, value) -> {
                    if (key.equals(recordKey)) {
                        tombstones.add(value == null);
                    }
                });
        return !tombstones.isEmpty() && tombstones.getLast();
    }

    /** All records of one type on a topic, in the order of each partition. */
    public <T> List<T> readAll(String topic, Class<T> type) {
        List<T> found = new ArrayList<>();
        visit(topic, (_, bytes) -> keep(topic, bytes, type, found));
        return found;
    }

    /**
     * All records of one type under a key of a topic, as a receiver takes them: by the number or
     * the step they carry, for the topic itself may hold them in another order.
     */
    public <T> List<T> read(String topic, String key, Class<T> type) {
        List<T> found = new ArrayList<>();
        visit(
                topic,
                (recordKey, bytes) -> {
                    if (key.equals(recordKey)) {
                        keep(topic, bytes, type, found);
                    }
                });
        found.sort(Comparator.comparing(PartnerSystem::place));
        return found;
    }

    private static long place(Object record) {
        return switch (record) {
            case ApplicationProgress progress -> progress.getStep();
            case SpecificRecord event when event.get(0) instanceof Meta meta -> meta.getSequence();
            default -> 0;
        };
    }

    private <T> void keep(String topic, byte @Nullable [] bytes, Class<T> type, List<T> found) {
        Object value = deserializer.deserialize(topic, bytes);
        if (type.isInstance(value)) {
            found.add(type.cast(value));
        }
    }

    private void visit(String topic, BiConsumer<String, byte @Nullable []> visitor) {
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
            while (partitions.stream()
                    .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    visitor.accept(new String(record.key(), UTF_8), record.value());
                }
            }
        }
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
        internal.close();
        deserializer.close();
    }
}

package dev.enrollment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.Meta;
import dev.enrollment.events.Profile;
import dev.enrollment.messaging.wire.AvroDecoder;
import dev.enrollment.messaging.wire.AvroEncoder;
import dev.enrollment.messaging.wire.SchemaIds;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The other services: writes records as they would, and worse; reads back what came out. */
public final class Wire implements AutoCloseable {

    private final Map<String, Object> client;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroEncoder encoder;
    private final AvroDecoder decoder;

    public Wire(PipelineStack stack, SchemaRegistryClient registry) {
        this(stack.bootstrapServers(), registry);
    }

    public Wire(String bootstrapServers, SchemaRegistryClient registry) {
        this(Map.of("bootstrap.servers", bootstrapServers), registry);
    }

    /** With the settings of a Kafka client. */
    public Wire(Map<String, Object> client, SchemaRegistryClient registry) {
        this.client = client;
        encoder = new AvroEncoder(new SchemaIds(registry));
        decoder = new AvroDecoder(registry);
        producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends the key's n-th event. */
    public void event(UUID key, long sequence, String word) {
        raw(Topics.ACCOUNTS, key, body(key, sequence, word));
    }

    public byte[] body(UUID key, long sequence, String word) {
        Meta meta = meta(key);
        return encoder.event(Topics.ACCOUNTS, new AccountProvisioned(meta, word))
                .after(AvroEncoder.numbered(meta, sequence));
    }

    /** Sends the key's n-th state. */
    public void state(UUID key, long sequence, String city) {
        Meta meta = meta(key);
        Profile profile =
                Profile.newBuilder()
                        .setMeta(meta)
                        .setRevision(1)
                        .setMarket("DE")
                        .setLanguage("de")
                        .setLegalName("-")
                        .setRegistrationNumber("-")
                        .setStreet("-")
                        .setPostalCode("-")
                        .setCity(city)
                        .setOfficePhone("-")
                        .setAdministratorGivenName("-")
                        .setAdministratorFamilyName("-")
                        .setAdministratorEmail("-")
                        .setAdministratorPhone("-")
                        .build();
        byte[] body =
                encoder.event(Topics.PROFILES, profile).after(AvroEncoder.numbered(meta, sequence));
        raw(Topics.PROFILES, key, body);
    }

    public void raw(String topic, UUID key, byte @Nullable [] value) {
        var sent =
                producer.send(new ProducerRecord<>(topic, key.toString().getBytes(UTF_8), value));
        Objects.requireNonNull(sent);
        producer.flush();
    }

    /** Every record on the topic, by key, in the order they stand there. */
    public Map<String, List<SpecificRecord>> all(String topic) {
        Map<String, List<SpecificRecord>> found = new HashMap<>();
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(
                                    info ->
                                            new org.apache.kafka.common.TopicPartition(
                                                    topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(
                                message ->
                                        found.computeIfAbsent(
                                                        new String(message.key(), UTF_8),
                                                        any -> new ArrayList<>())
                                                .add(decoder.decode(message.value())));
            }
        }
        return found;
    }

    private static Meta meta(UUID key) {
        return new Meta(UUID.randomUUID(), key, 0L, Instant.EPOCH, null);
    }

    @Override
    public void close() {
        producer.close();
    }
}

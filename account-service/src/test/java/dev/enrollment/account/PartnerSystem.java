package dev.enrollment.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A partner's system, and other services, with the stock Confluent client and its defaults. */
public final class PartnerSystem implements AutoCloseable {

    private final Map<String, ?> client;
    private final TopicReader topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    private final KafkaAvroSerializer internal = new KafkaAvroSerializer();

    public PartnerSystem() {
        this(Map.of("bootstrap.servers", PipelineStack.running().bootstrapServers()));
    }

    /** With these settings of a Kafka client. */
    PartnerSystem(Map<String, ?> client) {
        this.client = client;
        topics = new TopicReader(client);
        producer =
                new KafkaProducer<>(
                        Map.copyOf(client), new ByteArraySerializer(), new ByteArraySerializer());
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
    }

    /** Writes a record of the partner's own topic. */
    public RecordMetadata send(String partner, String key, SpecificRecord record) {
        String topic = Topics.applications(partner);
        return raw(topic, key, serializer.serialize(topic, record));
    }

    /**
     * Writes one record of the partner's topic that reaches the broker and is taken back, then one
     * of the same partition that stands, each in a transaction.
     */
    public void takesBackAndCommits(
            String partner, SpecificRecord takenBack, SpecificRecord committed) {
        String topic = Topics.applications(partner);
        var settings = new HashMap<String, Object>(client);
        settings.put("transactional.id", "transactions-of-" + partner);
        try (var transactional =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            transactional.initTransactions();
            transactional.beginTransaction();
            sent(transactional, topic, takenBack);
            transactional.abortTransaction();
            transactional.beginTransaction();
            sent(transactional, topic, committed);
            transactional.commitTransaction();
        }
    }

    private void sent(
            KafkaProducer<byte[], byte[]> transactional, String topic, SpecificRecord record) {
        byte[] key = record.get(0).toString().getBytes(UTF_8);
        byte[] value = serializer.serialize(topic, record);
        try {
            var sent = transactional.send(new ProducerRecord<>(topic, 0, key, value));
            Objects.requireNonNull(sent).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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

    /** Makes the partner's topics and subjects. */
    public void onBoard(String partner) throws Exception {
        PipelineStack stack = PipelineStack.running();
        ClusterSetup.apply(stack.bootstrapServers(), stack.registryUrl(), List.of(partner));
    }

    /** Deletes the partner's applications topic and makes it again, as an operator may. */
    public void makeAgain(String partner) throws Exception {
        String topic = Topics.applications(partner);
        try (Admin admin = Admin.create(Map.<String, Object>copyOf(client))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
        onBoard(partner);
    }

    /** What the topics hold, for whoever may read them. */
    public TopicReader topics() {
        return topics;
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
        internal.close();
    }
}

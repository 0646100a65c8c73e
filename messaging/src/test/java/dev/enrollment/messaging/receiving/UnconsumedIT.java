package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.defaults.ServiceName;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Topology;
import dev.enrollment.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** On a topic that no other test here writes to. */
@Tag("own-servers")
class UnconsumedIT {

    private static final String TOPIC = Topics.NOTIFICATIONS;
    private static final String PARTNERS = Topics.applications("calima");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CaughtUp caughtUp = new CaughtUp(PATIENCE, System::nanoTime);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Admin admin;
    private Unconsumed unconsumed;
    private String group;
    private String foreignGroup;

    @AfterAll
    static void leaveNothing() throws Exception {
        OwnBroker.delete(PARTNERS);
    }

    @BeforeEach
    void connect() {
        Topology.apply(
                OwnBroker.bootstrapServers(),
                PipelineStack.running().registryUrl(),
                List.of("calima"));
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", OwnBroker.bootstrapServers(),
                        "group.protocol", "consumer",
                        "auto.offset.reset", "earliest");
        admin = Admin.create(Map.of("bootstrap.servers", OwnBroker.bootstrapServers()));
        Subscription subscription = Subscription.toEvents(TOPIC);
        ConsumerGroups groups =
                new ConsumerGroups(
                        new DefaultKafkaConsumerFactory<>(
                                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                        new ServiceName("ages"),
                        1);
        group = groups.groupOf(subscription);
        Subscription foreign = Subscription.toForeign(Pattern.compile(Pattern.quote(PARTNERS)));
        foreignGroup = groups.groupOf(foreign);
        unconsumed =
                new Unconsumed(
                        List.of(subscription, foreign),
                        groups,
                        admin,
                        new Meters(registry),
                        place -> Optional.empty(),
                        caughtUp,
                        PATIENCE);
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void isTheAgeOfTheOldestRecordThatIsNotCommitted() throws Exception {
        assertThat(age()).isNaN();
        unconsumed.sample();
        assertThat(age()).isZero();

        send(TOPIC, 0, ago(Duration.ofMinutes(500)));
        send(TOPIC, 0, ago(Duration.ofSeconds(10_000)));
        send(TOPIC, 1, ago(Duration.ofSeconds(20_000)));
        unconsumed.sample();
        assertThat(age()).isBetween(30_000.0, 32_000.0);
        assertThat(caughtUp.duration()).isZero();

        commit(group, TOPIC, 0, 1);
        unconsumed.sample();
        assertThat(age()).isBetween(20_000.0, 22_000.0);

        commit(group, TOPIC, 1, 1);
        unconsumed.sample();
        assertThat(age()).isBetween(10_000.0, 12_000.0);

        commit(group, TOPIC, 0, 2);
        unconsumed.sample();
        assertThat(age()).isZero();
        assertThat(caughtUp.duration()).isPositive();
    }

    @Test
    void ofAPartnersRecordItIsTheTimeItHasWaitedNotWhatItsSenderSays() throws Exception {
        send(PARTNERS, 0, 0);
        unconsumed.sample();
        assertThat(age()).isBetween(0.0, 60.0);

        commit(foreignGroup, PARTNERS, 0, 1);
        unconsumed.sample();
        assertThat(age()).isZero();
    }

    @Test
    void aTransactionTakenBackIsNothingToConsume() throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                OwnBroker.bootstrapServers(),
                                "transactional.id",
                                "taken-back"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(PARTNERS, 1, new byte[] {1}, new byte[] {1})).get();
            producer.abortTransaction();
        }
        unconsumed.sample();
        assertThat(age()).isZero();
    }

    private double age() {
        return registry.get("messaging.oldest.age").tag("of", "unconsumed").gauge().value();
    }

    private static long ago(Duration age) {
        return System.currentTimeMillis() - age.toMillis();
    }

    private static void send(String topic, int partition, long at) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", OwnBroker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    topic, partition, at, new byte[] {1}, new byte[] {1}))
                    .get();
        }
    }

    private void commit(String of, String topic, int partition, long next) throws Exception {
        admin.alterConsumerGroupOffsets(
                        of,
                        Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(next)))
                .all()
                .get();
    }
}

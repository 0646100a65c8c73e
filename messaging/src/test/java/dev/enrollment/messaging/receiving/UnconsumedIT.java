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
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** On a topic that no other test here writes to. */
@Tag("own-servers")
class UnconsumedIT {

    private static final String TOPIC = Topics.NOTIFICATIONS;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Admin admin;
    private Unconsumed unconsumed;
    private String group;

    @BeforeEach
    void connect() {
        Topology.apply(
                OwnBroker.bootstrapServers(),
                PipelineStack.running().registryUrl(),
                List.of("aurora"));
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
        unconsumed = new Unconsumed(List.of(subscription), groups, admin, new Meters(registry));
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

        send(0, Duration.ofMinutes(5));
        send(0, Duration.ofSeconds(100));
        send(1, Duration.ofSeconds(200));
        unconsumed.sample();
        assertThat(age()).isBetween(300.0, 320.0);

        commit(0, 1);
        unconsumed.sample();
        assertThat(age()).isBetween(200.0, 220.0);

        commit(1, 1);
        unconsumed.sample();
        assertThat(age()).isBetween(100.0, 120.0);

        commit(0, 2);
        unconsumed.sample();
        assertThat(age()).isZero();
    }

    private double age() {
        return registry.get("messaging.oldest.age").tag("of", "unconsumed").gauge().value();
    }

    private static void send(int partition, Duration ago) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", OwnBroker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            long at = System.currentTimeMillis() - ago.toMillis();
            producer.send(
                            new ProducerRecord<>(
                                    TOPIC, partition, at, new byte[] {1}, new byte[] {1}))
                    .get();
        }
    }

    private void commit(int partition, long next) throws Exception {
        admin.alterConsumerGroupOffsets(
                        group,
                        Map.of(new TopicPartition(TOPIC, partition), new OffsetAndMetadata(next)))
                .all()
                .get();
    }
}

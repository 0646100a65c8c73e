package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.AgreementExpired;
import dev.enrollment.events.Meta;
import dev.enrollment.events.PartnerApplication;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.ValidRecords;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.wire.AvroEncoder;
import dev.enrollment.messaging.wire.SchemaIds;
import dev.enrollment.schemas.TopicCatalogue;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A topic is deleted and made again under its name; a cluster comes back with other offsets. */
@Tag("own-servers")
@SpringBootTest(
        classes = ReplacedTopicIT.Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.application.name=replaced")
class ReplacedTopicIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PARTNERS = Topics.applications("sirocco");

    /** Keys of all records that were handled. */
    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

    @Autowired private Listeners listeners;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;
    @Autowired private Meters meters;

    private Admin admin;
    private KafkaProducer<byte[], byte[]> producer;
    private ValidRecords valid;
    private AvroEncoder encoder;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        FlywayConfigurationCustomizer tables() {
            return flyway -> flyway.locations("classpath:db/note");
        }

        @Bean
        Subscription events() {
            return Subscription.toEvents(Topics.AGREEMENTS)
                    .on(
                            AgreementExpired.class,
                            event -> RECEIVED.add(event.getMeta().getEnrollmentId().toString()));
        }

        @Bean
        Subscription foreign() {
            return Subscription.toForeign(Pattern.compile(Pattern.quote(PARTNERS)))
                    .on(PartnerApplication.class, form -> RECEIVED.add(form.getSubmissionId()));
        }
    }

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
    }

    @AfterAll
    static void leaveNothing() throws Exception {
        OwnBroker.delete(PARTNERS);
    }

    @BeforeEach
    void connect() throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", OwnBroker.bootstrapServers());
        admin = Admin.create(client);
        producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
        valid = new ValidRecords(registry);
        encoder = new AvroEncoder(new SchemaIds(registry));
        if (!admin.listTopics().names().get().contains(PARTNERS)) {
            create(PARTNERS);
        }
    }

    @AfterEach
    void disconnect() {
        producer.close();
        admin.close();
    }

    @Test
    void aPartnersTopicMadeAgainWhileItIsReadIsReadFromItsBeginning() throws Exception {
        awaitReceived(applications(3));

        replace(PARTNERS);

        awaitReceived(applications(5));
    }

    /** Nothing was read of the old one, so its next offset is the first of the new one. */
    @Test
    void recordsOfAPartnersTopicMadeAgainAreTakenForItsOwn() throws Exception {
        listeners.stop();
        Subscription foreign = Subscription.toForeign(Pattern.compile(Pattern.quote(PARTNERS)));
        var unread = new TopicPartition(PARTNERS, 1);
        var ids = new TopicIds(admin);
        var placement = new Placement(foreign, ids, new ReadPositions(jdbc), meters);
        try (var consumer = consumer()) {
            consumer.assign(List.of(unread));
            placement.idle(consumer);
        }
        replace(PARTNERS);
        send(PARTNERS, unread.partition(), new byte[] {1}, new byte[] {7, 1});
        try (var consumer = consumer()) {
            consumer.assign(List.of(unread));
            var records =
                    await().atMost(PATIENCE)
                            .until(
                                    () -> consumer.poll(Duration.ofSeconds(1)).records(unread),
                                    found -> !found.isEmpty());

            Batch batch = placement.batch(records, consumer);

            assertThat(batch.records()).hasSize(1);
            assertThat(batch.topicIds()).isEqualTo(ids.of(List.of(unread)));
        }
        listeners.start();
    }

    @Test
    void aPartnersTopicMadeAgainIsReadFromItsBeginningWhateverTheGroupHasCommitted()
            throws Exception {
        awaitReceived(applications(3));
        listeners.stop();
        replace(PARTNERS);
        List<String> sent = applications(5);
        commit("replaced.foreign", PARTNERS, 3);

        listeners.start();

        awaitReceived(sent);
    }

    @Test
    void anEventsTopicMadeAgainIsReadFromItsBeginningWhateverTheGroupHasCommitted()
            throws Exception {
        awaitReceived(events(3));
        listeners.stop();
        replace(Topics.AGREEMENTS);
        List<String> sent = events(5);
        commit("replaced." + Topics.AGREEMENTS, Topics.AGREEMENTS, 3);

        listeners.start();

        awaitReceived(sent);
    }

    @Test
    void aPartnersTopicThatHasLostItsEndIsReadOnFromThere() throws Exception {
        awaitReceived(applications(3));
        listeners.stop();
        int before = RECEIVED.size();
        String beyond =
                "UPDATE messaging.read_position SET next_offset = 1000000"
                        + " WHERE topic = ? AND kafka_partition = 0";
        int topics = jdbc.update(beyond, PARTNERS);
        listeners.start();
        // What is written before the service has looked cannot be told from what was lost.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(beyond(1_000_000)).isEqualTo(topics - 1));

        awaitReceived(applications(2));

        assertThat(RECEIVED).hasSize(before + 2);
    }

    @Test
    void recordsOfTwoTopicsOfOneNameAreParkedBoth() throws Exception {
        replace(PARTNERS);
        send(PARTNERS, 0, new byte[] {1}, new byte[] {7, 1});
        awaitParked(1);
        replace(PARTNERS);
        send(PARTNERS, 0, new byte[] {1}, new byte[] {7, 2});
        awaitParked(2);
        assertThat(
                        jdbc.queryForList(
                                "SELECT DISTINCT topic_id FROM messaging.parked_record WHERE topic = ?",
                                PARTNERS))
                .hasSize(2);
    }

    private int beyond(long offset) {
        return jdbc.queryForList(
                        "SELECT 1 FROM messaging.read_position WHERE topic = ? AND next_offset = ?",
                        PARTNERS,
                        offset)
                .size();
    }

    private void awaitParked(int count) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForList(
                                                        "SELECT payload FROM messaging.parked_record WHERE topic = ?",
                                                        PARTNERS))
                                        .hasSize(count));
    }

    private List<String> applications(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        any -> {
                            UUID key = UUID.randomUUID();
                            send(
                                    PARTNERS,
                                    0,
                                    key.toString().getBytes(UTF_8),
                                    valid.application(key).value());
                            return key.toString();
                        })
                .toList();
    }

    private List<String> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        any -> {
                            UUID key = UUID.randomUUID();
                            Meta meta = new Meta(key, key, 0L, Instant.EPOCH, null);
                            byte[] body =
                                    encoder.event(
                                                    Topics.AGREEMENTS,
                                                    new AgreementExpired(meta, key))
                                            .after(AvroEncoder.numbered(meta, 1));
                            send(Topics.AGREEMENTS, 0, key.toString().getBytes(UTF_8), body);
                            return key.toString();
                        })
                .toList();
    }

    private void send(String topic, int partition, byte[] key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReceived(List<String> sent) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(RECEIVED).containsAll(sent));
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        OwnBroker.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private void commit(String group, String topic, long offset) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                admin.alterConsumerGroupOffsets(
                                                group,
                                                Map.of(
                                                        new TopicPartition(topic, 0),
                                                        new OffsetAndMetadata(offset)))
                                        .all()
                                        .get());
    }

    private void replace(String topic) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
        create(topic);
    }

    /** The old one may take a moment to be gone. */
    private void create(String topic) {
        int partitions = TopicCatalogue.find(topic).orElseThrow().partitions();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                admin.createTopics(
                                                List.of(new NewTopic(topic, partitions, (short) 1)))
                                        .all()
                                        .get());
    }
}

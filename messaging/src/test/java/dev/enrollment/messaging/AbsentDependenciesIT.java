package dev.enrollment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.Topology;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.registry.RegistryServer;
import dev.enrollment.schemas.RegistryClients;
import dev.enrollment.schemas.Subjects;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real process and real dependencies that are not there when it starts, and go away later. */
@Tag("own-servers")
class AbsentDependenciesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private Path folder;

    private final int port = Ports.freeRun(5);
    private final String bootstrapServers = "localhost:" + (port + 1);
    private final String registryUrl = "http://localhost:%d/apis/ccompat/v7".formatted(port + 3);
    private final Database database =
            new Database("jdbc:postgresql://localhost:%d/tally".formatted(port), "tally", "tally");
    private final JdbcTemplate jdbc =
            new JdbcTemplate(
                    new DriverManagerDataSource(
                            database.url(), database.username(), database.password()));
    private final Database schemas = PipelineStack.running().freshDatabase();
    private final SchemaRegistryClient client = RegistryClients.of(registryUrl, Map.of());
    private final ValidRecords valid = new ValidRecords(client);
    private ServiceProcess service;
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker kafka;
    private @Nullable RegistryServer registry;

    @BeforeEach
    void startWithoutAnything() {
        service = ServiceProcess.start("absent", bootstrapServers, registryUrl, database).alive();
    }

    @AfterEach
    void stopAll() throws Exception {
        service.close();
        stop(registry);
        stop(kafka);
        stop(postgres);
    }

    private static void stop(@Nullable AutoCloseable part) throws Exception {
        if (part != null) {
            part.close();
        }
    }

    @Test
    void aServiceIsAliveWithoutAnythingReadyWhenAllIsThereAndOutlivesEachOutage() throws Exception {
        assertThat(service.isReady()).isFalse();
        startPostgres();
        service.awaitReady();
        assertThat(service.reachesBrokerAndRegistry()).isFalse();
        startKafka();
        startRegistry();
        service.awaitReaching();
        Topology.apply(bootstrapServers, registryUrl, List.of("aurora"));
        int newSchema = registerNewVersion();
        UUID key = UUID.randomUUID();
        event(key, 1, "first");
        awaitWords(key, "first ");

        stop(registry);
        service.awaitNotReaching();
        assertThat(service.isReady()).isTrue();
        send(withSchema(valid.event(key, 2, "second"), newSchema));
        event(UUID.randomUUID(), 1, "other");
        assertThat(service.isAlive()).isTrue();
        startRegistry();
        service.awaitReaching();
        awaitWords(key, "first second ");
        assertThat(count("parked_record")).isZero();

        stop(postgres);
        service.awaitNotReady();
        event(key, 3, "third");
        assertThat(service.isAlive()).isTrue();
        startPostgres();
        service.awaitReady();
        awaitWords(key, "first second third ");

        stop(kafka);
        service.awaitNotReaching();
        assertThat(service.isReady()).isTrue();
        assertThat(service.isAlive()).isTrue();
        startKafka();
        service.awaitReaching();
        event(key, 4, "fourth");
        awaitWords(key, "first second third fourth ");
        assertThat(count("parked_record")).isZero();
        endsGracefully();
    }

    /** The poll in hand is finished, its events are sent, its offsets committed. */
    private void endsGracefully() throws Exception {
        try (BrokerView broker = new BrokerView(bootstrapServers)) {
            // An outage may leave a record sent twice, by the protocol; a graceful end may not.
            await().atMost(PATIENCE).until(() -> count("outbox") + count("unsent") == 0);
            long repeated = broker.end(Topics.REVIEWS) - applied();
            int sent = flood();
            await().atMost(PATIENCE).until(() -> applied() > 500);
            service.terminate();
            assertThat(count("outbox") + count("unsent")).isZero();
            assertThat(broker.end(Topics.REVIEWS)).isEqualTo(applied() + repeated);
            assertThat(broker.committed("absent." + Topics.ACCOUNTS)).isEqualTo(applied());
            assertThat(applied()).describedAs("something was left to do").isLessThan((long) sent);
        }
    }

    @Test
    void aServiceWithoutAnythingEndsWhenAskedTo() throws Exception {
        assertThat(service.isReady()).isFalse();
        service.terminate();
    }

    private void startPostgres() {
        PostgresServer started = PostgresServer.start(port, folder.resolve("postgres"));
        postgres = started;
        assertThat(started.database("tally")).isEqualTo(database);
    }

    private void startKafka() {
        kafka = KafkaBroker.start(port + 1, folder.resolve("kafka"));
    }

    /** Its schemas are kept by the stack's PostgreSQL, which stays. */
    private void startRegistry() {
        registry = RegistryServer.start(port + 3, schemas, folder.resolve("registry.log"));
    }

    /** A compatible version that the service has not met. */
    private int registerNewVersion() throws Exception {
        Schema known = AccountProvisioned.SCHEMA$;
        Schema next =
                SchemaBuilder.record(known.getFullName())
                        .fields()
                        .name("meta")
                        .type(known.getField("meta").schema())
                        .noDefault()
                        .requiredString("partnerAccountId")
                        .optionalString("remark")
                        .endRecord();
        return client.register(Subjects.of(Topics.ACCOUNTS, next), new AvroSchema(next));
    }

    /** As a writer of the new version writes it, with no remark. */
    private static ProducerRecord<byte[], byte[]> withSchema(
            ProducerRecord<byte[], byte[]> record, int id) {
        byte[] value = Arrays.copyOf(record.value(), record.value().length + 1);
        assertThat(ByteBuffer.wrap(value).getInt(1)).isNotEqualTo(id);
        ByteBuffer.wrap(value).putInt(1, id);
        return new ProducerRecord<>(record.topic(), record.key(), value);
    }

    private void event(UUID key, long sequence, String word) throws Exception {
        send(valid.event(key, sequence, word));
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private int flood() {
        int keys = 100;
        int each = 300;
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        List<UUID> all = java.util.stream.Stream.generate(UUID::randomUUID).limit(keys).toList();
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int sequence = 1; sequence <= each; sequence++) {
                for (UUID key : all) {
                    assertThat(producer.send(valid.event(key, sequence, "w"))).isNotNull();
                }
            }
        }
        return keys * each;
    }

    private long applied() {
        Long applied =
                jdbc.queryForObject(
                        "SELECT coalesce(sum(last_sequence), 0) FROM messaging.progress WHERE topic = ?",
                        Long.class,
                        Topics.ACCOUNTS);
        return applied == null ? 0 : applied;
    }

    private void awaitWords(UUID key, String words) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForList(
                                                        "SELECT words FROM tally WHERE key = ?",
                                                        String.class,
                                                        key))
                                        .containsExactly(words));
    }

    private int count(String table) {
        Integer count =
                jdbc.queryForObject("SELECT count(*) FROM messaging." + table, Integer.class);
        return count == null ? 0 : count;
    }
}

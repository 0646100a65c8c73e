package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.PartnerApplication;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.ValidRecords;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Topology;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One partner's records name schemas that nobody knows, each another one; a second is served. */
@Tag("own-servers")
@SpringBootTest(
        classes = FloodIT.Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=flood",
            "enrollment.messaging.schema-grace=500ms",
            "enrollment.messaging.lookups-per-second=50",
            "logging.level.dev.enrollment.messaging=error"
        })
class FloodIT {

    private static final Logger log = LoggerFactory.getLogger(FloodIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String FLOODING = Topics.applications("ostro");
    private static final String SERVED = Topics.applications("ponente");
    private static final int FLOOD = Integer.getInteger("flood.records", 400);
    private static final int UNKNOWN = 1_000_000;

    private static final Map<String, Long> RECEIVED = new ConcurrentHashMap<>();

    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        FlywayConfigurationCustomizer tables() {
            return flyway -> flyway.locations("classpath:db/note");
        }

        @Bean
        Subscription foreign() {
            return Subscription.toForeign(
                            Pattern.compile("partner\\.(ostro|ponente)\\.applications"))
                    .on(
                            PartnerApplication.class,
                            form -> RECEIVED.put(form.getSubmissionId(), System.nanoTime()));
        }
    }

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
        Topology.apply(
                OwnBroker.bootstrapServers(),
                PipelineStack.running().registryUrl(),
                List.of("ostro", "ponente"));
    }

    @AfterAll
    static void leaveNothing() throws Exception {
        OwnBroker.delete(FLOODING, SERVED);
    }

    @Test
    void theOtherPartnerIsServedLongBeforeTheFloodIsOver() throws Exception {
        ValidRecords valid = new ValidRecords(registry);
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", OwnBroker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            serve("usually", producer, valid);

            for (int i = 0; i < FLOOD; i++) {
                byte[] value = ByteBuffer.allocate(8).put((byte) 0).putInt(UNKNOWN + i).array();
                var sent =
                        producer.send(
                                new ProducerRecord<>(
                                        FLOODING, 0, ("f" + i).getBytes(UTF_8), value));
                assertThat(sent).isNotNull();
            }
            producer.flush();
            serve("beside the flood", producer, valid);
        }
        assertThat(parked()).isLessThan(FLOOD);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked()).isEqualTo(FLOOD));
    }

    /** Sends a hundred applications one after the other, and notes how long each one took. */
    private static void serve(
            String when, KafkaProducer<byte[], byte[]> producer, ValidRecords valid)
            throws Exception {
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            UUID key = UUID.randomUUID();
            byte[] value = valid.application(key).value();
            long sent = System.nanoTime();
            producer.send(new ProducerRecord<>(SERVED, 0, key.toString().getBytes(UTF_8), value))
                    .get();
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(PATIENCE)
                    .until(() -> RECEIVED.containsKey(key.toString()));
            micros.add((RECEIVED.getOrDefault(key.toString(), sent) - sent) / 1_000);
        }
        micros.sort(null);
        log.error(
                "{}: p50 {} ms, p99 {} ms, max {} ms",
                when,
                micros.get(49) / 1000.0,
                micros.get(98) / 1000.0,
                micros.get(99) / 1000.0);
    }

    private int parked() {
        Integer count =
                jdbc.queryForObject(
                        "SELECT count(*) FROM messaging.parked_record WHERE topic = ?",
                        Integer.class,
                        FLOODING);
        return count == null ? 0 : count;
    }
}

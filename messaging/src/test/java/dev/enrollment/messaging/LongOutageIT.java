package dev.enrollment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database is away for longer than a consumer may go without polling. */
@Tag("own-servers")
@SpringBootTest(
        classes = NotingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=long-outage",
            "spring.kafka.consumer.properties[max.poll.interval.ms]=4000",
            "spring.datasource.hikari.connection-timeout=500"
        })
@DirtiesContext // its database does not outlive this class
class LongOutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OUTAGE = Duration.ofSeconds(16);
    private static final String GROUP = "long-outage." + Topics.ACCOUNTS;

    private static final int PORT = Ports.freeRun(1);
    private static final Path FOLDER = folder();

    private static PostgresServer postgres = PostgresServer.start(PORT, FOLDER);

    @Autowired private Notes notes;
    @Autowired private SchemaRegistryClient registry;
    @Autowired private Admin admin;

    /** Who belongs to the group, and how often that has changed. */
    private record Membership(int epoch, List<String> members) {}

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
        Database database = postgres.database("outage");
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        Folders.delete(FOLDER);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("long-outage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theConsumerKeepsItsPlaceInTheGroupAndGoesOnAfterwards() throws Exception {
        UUID before = send();
        awaitNoted(before);
        Membership membership = membership();
        assertThat(membership.members()).hasSize(1);

        postgres.close();
        UUID meanwhile = send();
        await().during(OUTAGE)
                .atMost(OUTAGE.plus(PATIENCE))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> membership().equals(membership));
        postgres = PostgresServer.start(PORT, FOLDER);

        awaitNoted(meanwhile);
        assertThat(membership()).isEqualTo(membership);
    }

    private Membership membership() throws Exception {
        var group =
                admin.describeConsumerGroups(List.of(GROUP)).all().get().values().iterator().next();
        return new Membership(
                group.groupEpoch().orElseThrow(),
                group.members().stream()
                        .map(member -> member.consumerId() + member.assignment().topicPartitions())
                        .toList());
    }

    private UUID send() throws Exception {
        UUID key = UUID.randomUUID();
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", OwnBroker.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ValidRecords(registry).event(key, 1, "word")).get();
        }
        return key;
    }

    private void awaitNoted(UUID key) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(notes.all()).containsEntry(key.toString(), 1));
    }
}

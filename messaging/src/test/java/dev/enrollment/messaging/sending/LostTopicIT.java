package dev.enrollment.messaging.sending;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.ReceiptOutcome;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.TallyApplication;
import dev.enrollment.messaging.Wire;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Topology;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A partner's reply topic is gone: nobody else may notice, and nothing may be lost. */
@Tag("own-servers")
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=lost-topic",
            "enrollment.messaging.sending.topic-grace=1s",
            "enrollment.messaging.sweep.min-age=1s"
        })
class LostTopicIT {

    private static final int APPLICATIONS = 65;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REPLIES = Topics.replies("zed");

    @Autowired private Outbox outbox;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private SchemaRegistryClient registry;

    private Wire wire;
    private final List<UUID> keys =
            IntStream.range(0, APPLICATIONS).mapToObj(i -> UUID.randomUUID()).toList();

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
    }

    @BeforeEach
    void connect() {
        wire = new Wire(OwnBroker.bootstrapServers(), registry);
        makeTopic();
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void holdsUpNothingElseAndWhatIsOwedToItGoesInOrderWhenItIsThereAgain() throws Exception {
        apply(1);
        await().atMost(PATIENCE).until(() -> answered(1));
        deleteTopic();

        apply(2);
        await().atMost(SOON).until(() -> published() == 2L * APPLICATIONS);
        apply(3);
        await().atMost(SOON).until(() -> published() == 3L * APPLICATIONS);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                count("messaging.unsent WHERE parked AND reason IS NOT NULL")
                                        == 2L * APPLICATIONS);
        assertThat(count("messaging.outbox")).isZero();

        makeTopic();

        await().atMost(PATIENCE).until(() -> answered(2, 3));
        assertThat(count("messaging.unsent")).isZero();
        assertThat(published()).describedAs("sent once").isEqualTo(3L * APPLICATIONS);
    }

    /** Each of the applications has one event and one reply of this number. */
    private void apply(int number) {
        var transaction = new TransactionTemplate(transactions);
        for (UUID key : keys) {
            transaction.executeWithoutResult(
                    status -> {
                        outbox.appendPlain(REPLIES, key.toString(), reply(key, number));
                        outbox.append(
                                Topics.REVIEWS, key, meta -> new ReviewOpened(meta, key, "DE"));
                    });
        }
    }

    private static ApplicationReceipt reply(UUID key, int number) {
        return ApplicationReceipt.newBuilder()
                .setSubmissionId(key.toString())
                .setPartition(0)
                .setOffset(number)
                .setAnsweredAt(Instant.EPOCH)
                .setOutcome(ReceiptOutcome.ACCEPTED)
                .setEnrollmentId(key)
                .setViolations(List.of())
                .build();
    }

    private long published() {
        return wire.all(Topics.REVIEWS).entrySet().stream()
                .filter(stream -> keys.contains(UUID.fromString(stream.getKey())))
                .mapToLong(stream -> stream.getValue().size())
                .sum();
    }

    /** Whether every application has exactly these replies, in this order. */
    private boolean answered(long... numbers) {
        Map<String, List<Long>> found =
                wire.all(REPLIES).entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        stream ->
                                                stream.getValue().stream()
                                                        .map(ApplicationReceipt.class::cast)
                                                        .map(ApplicationReceipt::getOffset)
                                                        .toList()));
        List<Long> expected = java.util.Arrays.stream(numbers).boxed().toList();
        return keys.stream().allMatch(key -> expected.equals(found.get(key.toString())));
    }

    private long count(String of) {
        Long count = jdbc.queryForObject("SELECT count(*) FROM " + of, Long.class);
        return count == null ? 0 : count;
    }

    private static void makeTopic() {
        Topology.apply(
                OwnBroker.bootstrapServers(),
                PipelineStack.running().registryUrl(),
                List.of("zed"));
    }

    private static void deleteTopic() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", OwnBroker.bootstrapServers()))) {
            admin.deleteTopics(List.of(REPLIES)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(REPLIES));
        }
    }
}

package dev.enrollment.account.provisioning;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Provisioner;
import dev.enrollment.account.ProvisioningProgress;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.simulators.Simulators;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.client.RestClient;

/** Provisioning with a real database, durable timers and a back end that misbehaves. */
@SpringBootTest(
        classes = ProvisioningIT.Application.class,
        properties = {
            "enrollment.account.provisioning.first-poll=100ms",
            "enrollment.account.provisioning.min-pause=50ms",
            "enrollment.account.provisioning.max-pause=500ms",
            "db-scheduler.polling-interval=50ms",
            "db-scheduler.heartbeat-interval=100ms"
        })
class ProvisioningIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String URL;
    private static final Simulators SIMULATORS;

    static {
        try {
            int port = Ports.freeRun(1);
            SIMULATORS =
                    Simulators.start(
                            port, Files.createTempDirectory("simulators"), InstantSource.system());
            URL = "http://localhost:" + port;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Autowired private Provisioner provisioner;
    @Autowired private Provisionings provisionings;
    @Autowired private ProvisioningDesk desk;
    @Autowired private TransactionOperations transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Told told;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PipelineStack stack = PipelineStack.running();
        Database database = stack.freshDatabase();
        properties.add("spring.kafka.bootstrap-servers", stack::bootstrapServers);
        properties.add("enrollment.registry.url", stack::registryUrl);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        properties.add("enrollment.backend.url", () -> URL);
    }

    @BeforeAll
    static void misbehave() {
        RestClient.create(URL)
                .put()
                .uri("/control/provisioning")
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        """
                        {"replyDropRate": 0.4, "failureRate": 0.2, "operationMillis": 300}
                        """)
                .retrieve()
                .toBodilessEntity();
    }

    @AfterAll
    static void close() {
        SIMULATORS.close();
    }

    @Test
    void provisionsEachOnceThoughTheBackEndLosesReplies() {
        List<EnrollmentId> ids = Stream.generate(ProvisioningIT::newId).limit(30).toList();
        ids.forEach(this::begin);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids).allMatch(id -> row(id).isOver()));

        Map<String, List<Operation>> ledger = ledger().stream().collect(groupingBy(Operation::key));
        for (EnrollmentId id : ids) {
            List<Operation> operations = ledger.getOrDefault(id.toString(), List.of());
            assertThat(operations).hasSize(1);
            assertThat(told.of(id))
                    .containsExactly(
                            "started", "completed " + operations.getFirst().partnerAccountId());
        }
        assertThat(ids).anyMatch(id -> row(id).attempts().made() > 6);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timers(ids)).isZero());
        assertThat(desk.underWay(false, 1_000))
                .extracting(it -> it.order().enrollment())
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void forgetsAnOrderWhoseTransactionRollsBack() {
        EnrollmentId lost = newId();
        EnrollmentId kept = newId();
        transactions.executeWithoutResult(
                status -> {
                    provisioner.begin(lost, "DE", "signer");
                    status.setRollbackOnly();
                });
        begin(kept);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(kept).isOver()).isTrue());
        assertThat(find(lost)).isEmpty();
        assertThat(timers(List.of(lost))).isZero();
        assertThat(told.of(lost)).isEmpty();
    }

    @Test
    void takesTheSameOrderTwiceForOne() {
        EnrollmentId id = newId();
        transactions.executeWithoutResult(
                status -> {
                    provisioner.begin(id, "DE", "signer");
                    provisioner.begin(id, "DE", "signer");
                });
        begin(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(id).isOver()).isTrue());
        begin(id);
        assertThat(timers(List.of(id))).isZero();
        assertThat(told.of(id)).hasSize(2);
    }

    @Test
    void takesUpWhatAnInstanceLeftWhenItWasKilled() {
        EnrollmentId id = newId();
        transactions.executeWithoutResult(
                status -> {
                    provisioner.begin(id, "DE", "signer");
                    jdbc.sql(
                                    """
                                    UPDATE scheduled_tasks SET picked = true, picked_by = 'killed',
                                        last_heartbeat = now() - interval '1 hour'
                                    WHERE task_instance = ?
                                    """)
                            .param(id.toString())
                            .update();
                });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(id).isOver()).isTrue());
        assertThat(ledger()).filteredOn(it -> it.key().equals(id.toString())).hasSize(1);
    }

    private void begin(EnrollmentId id) {
        transactions.executeWithoutResult(status -> provisioner.begin(id, "DE", "signer"));
    }

    private Provisioning row(EnrollmentId id) {
        return find(id).orElseThrow();
    }

    private Optional<Provisioning> find(EnrollmentId id) {
        return transactions.execute(status -> provisionings.find(id));
    }

    private long timers(List<EnrollmentId> ids) {
        String[] instances = ids.stream().map(EnrollmentId::toString).toArray(String[]::new);
        return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = ANY(?)")
                .param(instances)
                .query(Long.class)
                .single();
    }

    private static List<Operation> ledger() {
        Operation[] operations =
                RestClient.create(URL)
                        .get()
                        .uri("/ledger/provisioning")
                        .retrieve()
                        .requiredBody(Operation[].class);
        return Arrays.asList(operations);
    }

    private static EnrollmentId newId() {
        return new EnrollmentId(UUID.randomUUID());
    }

    record Operation(String key, String partnerAccountId) {}

    /** What the account was told, for each enrollment. */
    static final class Told implements ProvisioningProgress {

        private final Map<EnrollmentId, RecordedProgress> byId = new ConcurrentHashMap<>();

        @Override
        public void started(EnrollmentId id) {
            progress(id).started(id);
        }

        @Override
        public void delayed(EnrollmentId id, Instant startedAt) {
            progress(id).delayed(id, startedAt);
        }

        @Override
        public void completed(EnrollmentId id, String partnerAccountId) {
            progress(id).completed(id, partnerAccountId);
        }

        List<String> of(EnrollmentId id) {
            return progress(id).told;
        }

        private RecordedProgress progress(EnrollmentId id) {
            return byId.computeIfAbsent(id, any -> new RecordedProgress());
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan("dev.enrollment.account.provisioning")
    @ConfigurationPropertiesScan("dev.enrollment.account.provisioning")
    static class Application {

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        @Primary
        PartnerRole everyonesRole() {
            return subject -> Optional.empty();
        }
    }
}

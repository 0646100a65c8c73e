package dev.enrollment.account.provisioning;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.FiledTexts;
import dev.enrollment.account.Provisioner;
import dev.enrollment.account.Signature;
import dev.enrollment.account.provisioning.BackEndSimulator.Effect;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** Provisioning with a real database, durable timers and a back end that misbehaves. */
@SpringBootTest(
        classes = ProvisioningIT.Application.class,
        properties = {
            "enrollment.account.provisioning.first-poll=100ms",
            "enrollment.account.provisioning.min-pause=50ms",
            "enrollment.account.provisioning.max-pause=500ms",
            "enrollment.account.provisioning.look=50ms",
            "enrollment.account.provisioning.lease=2s"
        })
class ProvisioningIT {

    private static final Signature SIGNATURE = Accounting.signature("signer");
    private static final EnrollmentId POISON = newId();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final BackEndSimulator BACK_END = new BackEndSimulator();

    @Autowired private Provisioner provisioner;
    @Autowired private Provisionings provisionings;
    @Autowired private ProvisioningDesk desk;
    @Autowired private TransactionOperations transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Told told;
    @Autowired private WebApplicationContext context;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        PipelineStack stack = PipelineStack.running();
        Database database = stack.freshDatabase();
        properties.add("spring.kafka.bootstrap-servers", stack::bootstrapServers);
        properties.add("enrollment.registry.url", stack::registryUrl);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        properties.add("enrollment.backend.url", BACK_END::url);
    }

    @BeforeAll
    static void misbehave() {
        BACK_END.behave(
                "{\"replyDropRate\": 0.4, \"failureRate\": 0.2, \"contradictionRate\": 0.3,"
                        + " \"operationFailureRate\": 0.3, \"operationMillis\": 300}");
    }

    @AfterAll
    static void close() {
        BACK_END.close();
    }

    @Test
    void provisionsEachOnceThoughTheBackEndLosesReplies() {
        List<EnrollmentId> ids = Stream.generate(ProvisioningIT::newId).limit(30).toList();
        ids.forEach(this::begin);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids).allMatch(id -> row(id).isOver()));

        Map<String, List<Effect>> ledger =
                BACK_END.ledger().stream()
                        .filter(effect -> !effect.fails())
                        .collect(groupingBy(Effect::enrollmentId));
        for (EnrollmentId id : ids) {
            List<Effect> operations = ledger.getOrDefault(id.toString(), List.of());
            assertThat(operations).hasSize(1);
            assertThat(told.of(id))
                    .containsExactly(
                            "started", "completed " + operations.getFirst().partnerAccountId());
        }
        assertThat(ids).anyMatch(id -> row(id).attempts().made() > 6);
        assertThat(desk.underWay(false, false, null, 1_000))
                .extracting(it -> it.order().enrollment())
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void forgetsAnOrderWhoseTransactionRollsBack() {
        EnrollmentId lost = newId();
        EnrollmentId kept = newId();
        transactions.executeWithoutResult(
                status -> {
                    provisioner.begin(lost, "DE", SIGNATURE);
                    status.setRollbackOnly();
                });
        begin(kept);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(kept).isOver()).isTrue());
        assertThat(find(lost)).isEmpty();
        assertThat(told.of(lost)).isEmpty();
    }

    @Test
    void oneThatCannotBeClaimedHoldsNobodyUp() {
        EnrollmentId neighbour = newId();
        transactions.executeWithoutResult(
                status -> {
                    provisioner.begin(POISON, "DE", SIGNATURE);
                    provisioner.begin(neighbour, "DE", SIGNATURE);
                });

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(neighbour).isOver()).isTrue());
        assertThat(row(POISON).isOver()).isFalse();
    }

    @Test
    void takesTheSameOrderTwiceForOne() {
        EnrollmentId id = newId();
        transactions.executeWithoutResult(
                status -> {
                    provisioner.begin(id, "DE", SIGNATURE);
                    provisioner.begin(id, "DE", SIGNATURE);
                });
        begin(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(id).isOver()).isTrue());
        begin(id);
        assertThat(row(id).isOver()).isTrue();
        assertThat(told.of(id)).hasSize(2);
    }

    @Test
    void takesUpWhatAnInstanceLeftWhenItWasKilled() {
        EnrollmentId id = newId();
        put(id, new Attempts(1, 0, null, true, Instant.now().plusSeconds(1), true));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(id).isOver()).isTrue());
        assertThat(accountsOf(id)).hasSize(1);
    }

    @Test
    void showsOperatorsAloneWhatIsStuck() {
        Provisioning stuck = put(newId(), 5);
        Provisioning failing = put(newId(), 4);

        assertThat(with("ROLE_operator").get().uri("/api/provisionings?stuck=true"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        """
                        {"enrollmentId":"%s","market":"DE","status":"REQUESTED","attempts":5,\
                        "failures":5,"lastFailure":"BACK_END_ERROR\""""
                                .formatted(stuck.order().enrollment()))
                .doesNotContain(failing.order().enrollment().toString());
        assertThat(with("ROLE_operator").get().uri("/api/provisionings"))
                .bodyText()
                .contains(failing.order().enrollment().toString())
                .doesNotContain(stuck.order().signature().subject());

        assertThat(with("ROLE_reviewer").get().uri("/api/provisionings"))
                .failure()
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOperatorNeedNotWaitOutThePause() {
        EnrollmentId id = newId();
        put(id, 3);
        String path = "/api/provisionings/" + id + "/retry";
        assertThat(with("ROLE_reviewer").post().uri(path))
                .failure()
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThat(row(id).attempts().made()).isEqualTo(3);

        assertThat(with("ROLE_operator").post().uri(path)).hasStatus(202);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(id).isOver()).isTrue());
        assertThat(accountsOf(id)).hasSize(1);
        assertThat(with("ROLE_operator").post().uri(path))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("PROVISIONING_COMPLETED");
    }

    @Test
    void anOperatorIsToldWhatRunsWhileAnAttemptIsUnderWay() {
        EnrollmentId id = newId();
        put(id, failing(3, true));
        Provisioning failing = row(id);
        String path = "/api/provisionings/" + id + "/retry";

        assertThat(with("ROLE_operator").post().uri(path))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "\"code\":\"PROVISIONING_STEP_RUNNING\"",
                        "Attempt 3 runs at this moment: it asks the back");
        assertThat(row(id)).isEqualTo(failing);

        jdbc.sql("UPDATE provisioning SET step_under_way = false WHERE enrollment_id = ?")
                .param(id.value())
                .update();
        assertThat(with("ROLE_operator").post().uri(path)).hasStatus(202);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row(id).isOver()).isTrue());
    }

    private static List<Effect> accountsOf(EnrollmentId id) {
        return BACK_END.ledger().stream()
                .filter(it -> it.enrollmentId().equals(id.toString()) && !it.fails())
                .toList();
    }

    private MockMvcTester with(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("someone", "", role));
        return MockMvcTester.from(context);
    }

    /** Waits for an hour, so that it stays as it is. */
    private Provisioning put(EnrollmentId id, int failures) {
        return put(id, failing(failures, false));
    }

    private static Attempts failing(int failures, boolean underWay) {
        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        return new Attempts(
                failures, failures, FailureCode.BACK_END_ERROR, true, inAnHour, underWay);
    }

    private Provisioning put(EnrollmentId id, Attempts attempts) {
        var order =
                new ProvisioningOrder(
                        id, "DE", Accounting.signature("subject-of-" + id), Instant.now());
        var provisioning =
                new Provisioning(
                        order, ProvisioningStatus.REQUESTED, Operation.FIRST, attempts, null);
        transactions.executeWithoutResult(status -> provisionings.put(provisioning));
        return provisioning;
    }

    private void begin(EnrollmentId id) {
        transactions.executeWithoutResult(status -> provisioner.begin(id, "DE", SIGNATURE));
    }

    private Provisioning row(EnrollmentId id) {
        return find(id).orElseThrow();
    }

    private Optional<Provisioning> find(EnrollmentId id) {
        return transactions.execute(status -> provisionings.find(id));
    }

    private static EnrollmentId newId() {
        return new EnrollmentId(UUID.randomUUID());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableMethodSecurity
    @ComponentScan(
            basePackages = "dev.enrollment.account.provisioning",
            excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @ConfigurationPropertiesScan("dev.enrollment.account.provisioning")
    static class Application {

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        FiledTexts filedTexts() {
            return ids -> {
                if (ids.contains(POISON)) {
                    throw new IllegalStateException("Not to be read");
                }
                return ProvisioningScenario.applied(ids);
            };
        }

        @Bean
        @Primary
        PartnerRole everyonesRole() {
            return subject -> Optional.empty();
        }
    }
}

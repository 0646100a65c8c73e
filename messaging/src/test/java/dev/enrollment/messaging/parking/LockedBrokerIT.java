package dev.enrollment.messaging.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.Tally;
import dev.enrollment.messaging.TallyApplication;
import dev.enrollment.messaging.Wire;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.kafka.LockedBroker;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.process.Readiness;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.Credentials;
import dev.enrollment.schemas.RegistryClients;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service on a broker that denies by default, with nothing but its own principal's rights. */
@Tag("own-servers")
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=review-service",
            "spring.security.oauth2.resourceserver.jwt.authorities-claim-name=roles",
            "spring.security.oauth2.resourceserver.jwt.authority-prefix=ROLE_"
        })
@Import(OperatorsViewIT.Tokens.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class LockedBrokerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> PASSWORDS =
            Map.of(
                    "account-service", "a",
                    "review-service", "r",
                    "agreement-service", "g",
                    "notification-service", "n",
                    "partner-aurora", "p");

    @TempDir private static Path folder;
    private static LockedBroker broker;

    @Autowired private Tally tally;
    @Autowired private SchemaRegistryClient registry;
    @Autowired private MeterRegistry meters;
    @LocalServerPort private int port;

    @BeforeAll
    static void start() throws Exception {
        PipelineStack stack = PipelineStack.running();
        broker = LockedBroker.start(Ports.freeRun(3), folder);
        try (Admin admin = Admin.create(Map.copyOf(broker.setupSettings()));
                var client = RegistryClients.ofSetup(stack.registryUrl(), Map.of())) {
            new ClusterSetup(admin, client, change -> {})
                    .apply(List.of("aurora"), (short) 1, new Credentials(PASSWORDS));
        }
    }

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        PipelineStack stack = PipelineStack.running();
        Database database = stack.freshDatabase();
        properties.add("enrollment.registry.url", stack::registryUrl);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        broker.clientSettings("review-service", "r")
                .forEach((name, value) -> properties.add(property(name), () -> value));
    }

    /** As a deployment gives them to a service: by Spring's own properties. */
    private static String property(String name) {
        return switch (name) {
            case "bootstrap.servers" -> "spring.kafka.bootstrap-servers";
            case "security.protocol" -> "spring.kafka.security.protocol";
            default -> "spring.kafka.properties[%s]".formatted(name);
        };
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void worksWithItsOwnRightsAlone() throws Exception {
        UUID key = UUID.randomUUID();
        try (Wire accounts = asAccountService()) {
            accounts.event(key, 1, "one");
            accounts.state(UUID.randomUUID(), 1, "Wien");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(tally.words(key)).isEqualTo("one "));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(accounts.all(Topics.REVIEWS)).containsKey(key + ""));

            await().atMost(PATIENCE).until(() -> Readiness.answers(health("messaging")));
            // The age is known only once lag and offsets could be asked for.
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(unconsumedAge()).isZero());

            accounts.event(key, 2, Tally.REFUSED);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(new Operator(port).get("").body().toString())
                                            .contains(key.toString()));
        }
    }

    @Test
    void goesOnWhenARightIsGivenBack(CapturedOutput output) throws Exception {
        UUID key = UUID.randomUUID();
        var read =
                new AclBinding(
                        new ResourcePattern(
                                ResourceType.TOPIC, Topics.ACCOUNTS, PatternType.LITERAL),
                        new AccessControlEntry(
                                "User:review-service",
                                "*",
                                AclOperation.READ,
                                AclPermissionType.ALLOW));
        try (Wire accounts = asAccountService();
                Admin admin = Admin.create(Map.copyOf(broker.setupSettings()))) {
            accounts.event(key, 1, "one");
            await().atMost(PATIENCE).until(() -> tally.words(key).equals("one "));

            assertThat(admin.deleteAcls(List.of(read.toFilter())).all().get()).hasSize(1);
            await().atMost(PATIENCE)
                    .until(() -> output.getAll().contains("Not authorized to access topics"));
            admin.createAcls(List.of(read)).all().get();

            accounts.event(key, 2, "two");
            await().atMost(PATIENCE).until(() -> tally.words(key).equals("one two "));
            assertThat(Readiness.answers(health("liveness"))).isTrue();
        }
    }

    private Wire asAccountService() {
        return new Wire(Map.copyOf(broker.clientSettings("account-service", "a")), registry);
    }

    private URI health(String group) {
        return URI.create("http://localhost:%d/actuator/health/%s".formatted(port, group));
    }

    private double unconsumedAge() {
        return meters.get("messaging.oldest.age").tag("of", "unconsumed").gauge().value();
    }
}

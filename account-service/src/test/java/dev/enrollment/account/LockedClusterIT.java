package dev.enrollment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.intake.SampleRecords;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.ApplicationSubmitted;
import dev.enrollment.events.Profile;
import dev.enrollment.events.ReceiptOutcome;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.kafka.LockedBroker;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.Credentials;
import dev.enrollment.schemas.RegistryClients;
import dev.enrollment.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The service and its partners on a broker that allows each what is its own. */
@Tag("own-servers")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(
        initializers = {RunningPipeline.class, LockedClusterIT.ComingWithAPassword.class})
@Import(TestTokens.class)
@DirtiesContext
class LockedClusterIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private static Path folder;
    private static LockedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = LockedBroker.start(Ports.freeRun(3), folder);
        setUp(
                "aurora",
                "account-service",
                "review-service",
                "agreement-service",
                "notification-service",
                "partner-aurora");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** After {@link RunningPipeline}, so that this broker is the service's. */
    static class ComingWithAPassword
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var client = broker.clientSettings("account-service", "of account-service");
            client.forEach((name, value) -> set(context, property(name), value));
        }

        private static void set(ConfigurableApplicationContext context, String name, String value) {
            TestPropertyValues.of(Map.of(name, value)).applyTo(context);
        }

        private static String property(String name) {
            return switch (name) {
                case "bootstrap.servers" -> "spring.kafka.bootstrap-servers";
                case "security.protocol" -> "spring.kafka.security.protocol";
                default -> "spring.kafka.properties[%s]".formatted(name);
            };
        }
    }

    @Test
    void answersItsPartnersAlsoOneTakenOnMeanwhileAndTellsTheOthers() throws Exception {
        String enrollment = accepted("aurora");
        try (var review = as("review-service")) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertThat(
                                                review.topics()
                                                        .read(
                                                                Topics.PROFILES,
                                                                enrollment,
                                                                Profile.class))
                                        .hasSize(1);
                                assertThat(
                                                review.topics()
                                                        .read(
                                                                Topics.ACCOUNTS,
                                                                enrollment,
                                                                ApplicationSubmitted.class))
                                        .hasSize(1);
                            });
        }

        setUp("newcomer", "partner-newcomer");

        assertThat(accepted("newcomer")).isNotEqualTo(enrollment);
    }

    /** The enrollment that the partner's system is told of. */
    private static String accepted(String partner) {
        String submission = "locked-" + partner;
        try (var system = as("partner-" + partner)) {
            system.send(partner, submission, SampleRecords.good(submission).build());
            List<ApplicationReceipt> receipts =
                    await().atMost(PATIENCE)
                            .until(
                                    () ->
                                            system.topics()
                                                    .read(
                                                            Topics.replies(partner),
                                                            submission,
                                                            ApplicationReceipt.class),
                                    read -> !read.isEmpty());
            assertThat(receipts.getFirst().getOutcome()).isEqualTo(ReceiptOutcome.ACCEPTED);
            return String.valueOf(receipts.getFirst().getEnrollmentId());
        }
    }

    private static PartnerSystem as(String principal) {
        return new PartnerSystem(broker.clientSettings(principal, "of " + principal));
    }

    private static void setUp(String partner, String... users) throws Exception {
        Map<String, String> passwords =
                Stream.of(users).collect(Collectors.toMap(user -> user, user -> "of " + user));
        String url = PipelineStack.running().registryUrl();
        try (Admin admin = Admin.create(Map.copyOf(broker.setupSettings()));
                var registry = RegistryClients.ofSetup(url, Map.of())) {
            new ClusterSetup(admin, registry, change -> {})
                    .apply(List.of(partner), (short) 1, new Credentials(passwords));
        }
    }
}

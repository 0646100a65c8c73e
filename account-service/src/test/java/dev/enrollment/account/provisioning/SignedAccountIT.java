package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.Traces;
import dev.enrollment.account.WholeService;
import dev.enrollment.events.AccountProvisioned;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.events.ProvisioningDelayed;
import dev.enrollment.events.ProvisioningStarted;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the signature to the partner account, with the account as it is and everyone told. */
@WholeService
class SignedAccountIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final BackEndSimulator BACK_END = new BackEndSimulator();

    private final EnrollmentId id = new EnrollmentId(UUID.randomUUID());
    private final TopicReader topics = new TopicReader();

    @Autowired private AccountDesk accounts;
    @Autowired private NewsDesk news;
    @Autowired private LateRole role;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    private final String operator = TestTokens.ofRole("operator");

    @DynamicPropertySource
    static void pace(DynamicPropertyRegistry properties) {
        properties.add("enrollment.backend.url", BACK_END::url);
        properties.add("enrollment.account.provisioning.min-pause", () -> "100ms");
        properties.add("enrollment.account.provisioning.max-pause", () -> "300ms");
        properties.add("enrollment.account.provisioning.delay-after", () -> "1s");
    }

    @AfterAll
    static void close() {
        BACK_END.close();
    }

    @BeforeEach
    void awaitTheRole() {
        BACK_END.behave("{\"operationMillis\": 100}");
        role.end();
    }

    @Test
    void tellsEveryoneOfEachStepOnce() {
        jdbc.sql(
                        """
                        INSERT INTO draft (enrollment_id, owner_subject, market, language, fields)
                        VALUES (?, 'subject-of-administrator', 'DE', 'de', '{}')
                        """)
                .param(id.value())
                .update();
        sign("HRB " + id, "subject-of-signer");

        awaitOne(ProvisioningStarted.class);
        ProvisioningDelayed delayed = awaitOne(ProvisioningDelayed.class);
        assertThat(delayed.getStartedAt()).isBefore(Instant.now().minusSeconds(1));
        assertThat(topics.read(Topics.ACCOUNTS, id.toString(), AccountProvisioned.class)).isEmpty();

        role.begin();
        AccountProvisioned provisioned = awaitOne(AccountProvisioned.class);
        assertThat(BACK_END.ledger())
                .filteredOn(effect -> effect.enrollmentId().equals(id.toString()))
                .singleElement()
                .isEqualTo(
                        new BackEndSimulator.Effect(
                                id.toString(), false, provisioned.getPartnerAccountId()));
        assertThat(role.granted).containsExactly("subject-of-signer", "subject-of-administrator");
        assertThat(topics.read(Topics.ACCOUNTS, id.toString(), ProvisioningDelayed.class))
                .hasSize(1);
    }

    @Test
    void anErasureAskedForMeanwhileFollowsThePartnerAccount() {
        String canary = "canary" + id.toString().replace("-", "");
        sign(canary, "signer-" + canary);
        String path = "/api/enrollments/" + id + "/personal-data";
        var traces = new Traces(jdbc);
        assertThat(traces.of(canary)).contains("account", "application", "provisioning");
        try (HttpCalls http = new HttpCalls(port)) {
            awaitOne(ProvisioningStarted.class);
            assertThat(http.delete(path, operator).status()).isEqualTo(202);

            EnrollmentErased erased = awaitOne(EnrollmentErased.class);
            AccountProvisioned provisioned = awaitOne(AccountProvisioned.class);
            assertThat(provisioned.getMeta().getSequence())
                    .isEqualTo(erased.getMeta().getSequence() - 1);
            await().atMost(PATIENCE).until(() -> topics.isErased(Topics.PROFILES, id.toString()));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(traces.of(canary)).isEmpty());
            assertThat(role.granted).doesNotContain("signer-" + canary);
            assertThat(http.delete(path, operator).status()).isEqualTo(204);
        }
    }

    private void sign(String registrationNumber, String signer) {
        accounts.open(
                id, Accounting.origin(id.toString()), Accounting.application(registrationNumber));
        news.approved(id, Instant.now());
        news.offered(id, Instant.now(), Instant.now().plusSeconds(3600));
        news.signed(id, Instant.now(), Accounting.signature(signer));
    }

    private <T extends SpecificRecord> T awaitOne(Class<T> type) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> topics.read(Topics.ACCOUNTS, id.toString(), type),
                        found -> found.size() == 1)
                .getFirst();
    }

    /** An identity provider that is away until it is told to begin. */
    static final class LateRole implements PartnerRole {

        final ConcurrentLinkedQueue<String> granted = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean here = new AtomicBoolean();

        void begin() {
            here.set(true);
        }

        void end() {
            here.set(false);
        }

        @Override
        public Optional<FailureCode> grantTo(String subject) {
            if (!here.get()) {
                return Optional.of(FailureCode.IDENTITY_UNREACHABLE);
            }
            granted.add(subject);
            return Optional.empty();
        }
    }

    @TestConfiguration
    static class Identity {

        @Bean
        @Primary
        LateRole lateRole() {
            return new LateRole();
        }
    }
}

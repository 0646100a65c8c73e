package dev.enrollment.sandbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.Credentials;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the deploy step makes of users and rights on a broker that asks everybody who he is. */
@Tag("own-servers")
class LockedBrokerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final SchemaRegistryClient REGISTRY =
            new MockSchemaRegistryClient(List.of(new AvroSchemaProvider()));
    private static final Map<String, String> PASSWORDS =
            Map.of(
                    "account-service", "a",
                    "review-service", "r",
                    "agreement-service", "g",
                    "notification-service", "n",
                    "partner-aurora", "p");

    private static LockedBroker broker;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        broker = LockedBroker.start(Ports.freeRun(3), folder);
        assertThat(setUp(List.of("aurora"), PASSWORDS))
                .contains(
                        "created user partner-aurora",
                        "allowed partner-aurora to READ TOPIC partner.aurora.replies");
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        assertThat(setUp(List.of("aurora"), PASSWORDS)).isEmpty();
    }

    @Test
    void showsEachPrincipalItsTopicsOnly() throws Exception {
        assertThat(topics("partner-aurora", "p"))
                .containsExactlyInAnyOrder("partner.aurora.applications", "partner.aurora.replies");
        assertThat(topics("review-service", "r"))
                .containsExactlyInAnyOrder(
                        "enrollment.profiles",
                        "enrollment.accounts",
                        "enrollment.reviews",
                        "enrollment.remarks");
    }

    @Test
    void takesTheNewPasswordAndRefusesTheOld() throws Exception {
        assertRefused("notification-service", "guessed");

        Map<String, String> changed = new HashMap<>(PASSWORDS);
        changed.put("notification-service", "new");
        setUp(List.of("aurora"), changed);

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !topics("notification-service", "new").isEmpty());
        assertRefused("notification-service", "n");
    }

    @Test
    void takesBackWhatTheCatalogueDoesNotSayAndLeavesOthersAlone() throws Exception {
        try (Admin admin = setupAdmin()) {
            admin.createAcls(List.of(read("partner-aurora"), read("backup"))).all().get();
        }

        assertThat(setUp(List.of("aurora"), PASSWORDS))
                .containsExactly(
                        "no longer allowed partner-aurora to READ TOPIC enrollment.profiles");
    }

    @Test
    void takesOnAPartnerWithoutUnseatingTheOthers() throws Exception {
        assertThat(setUp(List.of("newcomer"), Map.of("partner-newcomer", "c")))
                .contains(
                        "created user partner-newcomer",
                        "allowed account-service to READ TOPIC partner.newcomer.applications")
                .noneMatch(change -> change.startsWith("no longer"));
        awaitTopics(
                "partner-newcomer",
                "c",
                "partner.newcomer.applications",
                "partner.newcomer.replies");
        awaitTopics("partner-aurora", "p", "partner.aurora.applications", "partner.aurora.replies");
    }

    @Test
    void makesNothingForAPrincipalWithoutPassword() {
        assertThatThrownBy(() -> setUp(List.of("borealis"), PASSWORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("partner-borealis has no password: put a file");
    }

    private static List<String> setUp(List<String> partners, Map<String, String> passwords)
            throws Exception {
        List<String> changes = new ArrayList<>();
        try (Admin admin = setupAdmin()) {
            new ClusterSetup(admin, REGISTRY, changes::add)
                    .apply(partners, (short) 1, new Credentials(passwords));
        }
        changes.removeIf(change -> change.startsWith("registered") || change.startsWith("set "));
        return changes;
    }

    private static Admin setupAdmin() {
        return Admin.create(Map.copyOf(broker.setupSettings()));
    }

    /** A broker learns of a change a moment after it is made. */
    private static void awaitTopics(String principal, String password, String... expected) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () ->
                                assertThat(topics(principal, password))
                                        .containsExactlyInAnyOrder(expected));
    }

    private static void assertRefused(String principal, String password) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThatThrownBy(() -> topics(principal, password))
                                        .hasRootCauseInstanceOf(SaslAuthenticationException.class));
    }

    private static Set<String> topics(String principal, String password)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.copyOf(broker.clientSettings(principal, password)))) {
            return admin.listTopics().names().get();
        }
    }

    private static AclBinding read(String principal) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "enrollment.profiles", PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + principal, "*", AclOperation.READ, AclPermissionType.ALLOW));
    }
}

package dev.enrollment.acceptance.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.kafka.LockedBroker;
import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.Credentials;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The matrix on a real, locked broker that the deploy step has set up. */
class AccessMatrixIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> USERS =
            List.of(
                    "account-service",
                    "review-service",
                    "agreement-service",
                    "notification-service",
                    "partner-aurora",
                    "partner-borealis",
                    "stranger");

    private static LockedBroker broker;
    private static Path clients;

    @BeforeAll
    static void setUp(@TempDir Path folder) throws Exception {
        broker = LockedBroker.start(Ports.freeRun(3), folder.resolve("kafka"));
        clients = Files.createDirectory(folder.resolve("clients"));
        Map<String, String> passwords = new TreeMap<>();
        for (String user : USERS) {
            passwords.put(user, "secret of " + user);
            write(user, broker.clientSettings(user, "secret of " + user));
        }
        try (Admin admin = Admin.create(Map.copyOf(broker.setupSettings()))) {
            var registry = new MockSchemaRegistryClient(List.of(new AvroSchemaProvider()));
            new ClusterSetup(admin, registry, change -> {})
                    .apply(List.of("aurora", "borealis"), (short) 1, new Credentials(passwords));
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void everyPrincipalMayDoWhatTheTableSaysAndNothingElse() throws Exception {
        assertThat(compared(ExpectedAccess.read(), true))
                .contains("stranger")
                .contains(" 0 not as expected");
    }

    @Test
    void showsARightTooMany() throws Exception {
        var tooMuch =
                new AclBinding(
                        new ResourcePattern(
                                ResourceType.TOPIC, "enrollment.profiles", PatternType.LITERAL),
                        new AccessControlEntry(
                                "User:partner-aurora",
                                "*",
                                AclOperation.READ,
                                AclPermissionType.ALLOW));
        var table = ExpectedAccess.read();
        var aurora = new ExpectedAccess(List.of("partner-aurora"), table.allowed());
        try (Admin admin = Admin.create(Map.copyOf(broker.setupSettings()))) {
            admin.createAcls(List.of(tooMuch)).all().get();
            try {
                // A broker learns of a change a moment after it is made.
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () ->
                                        assertThat(compared(aurora, false))
                                                .contains(
                                                        "DIFFERS: partner-aurora may READ enrollment.profiles (as the broker tells)",
                                                        "DIFFERS: partner-aurora may READ enrollment.profiles (tried)",
                                                        "DIFFERS: partner-aurora may DESCRIBE enrollment.profiles",
                                                        " 3 not as expected"));
            } finally {
                admin.deleteAcls(List.of(tooMuch.toFilter())).all().get();
            }
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(compared(aurora, false))
                                            .contains(" 0 not as expected"));
        }
    }

    private static String compared(ExpectedAccess expected, boolean write)
            throws InterruptedException {
        var said = new ByteArrayOutputStream();
        var matrix =
                new AccessMatrix(
                        new ClientSettings(broker.bootstrapServers(), clients), expected, write);
        boolean asExpected = matrix.compare(new PrintStream(said, true, UTF_8));
        assertThat(asExpected).isEqualTo(said.toString(UTF_8).contains(" 0 not as expected"));
        System.out.print(said.toString(UTF_8));
        return said.toString(UTF_8);
    }

    private static void write(String user, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var writer = Files.newBufferedWriter(clients.resolve(user + ".properties"))) {
            properties.store(writer, null);
        }
    }
}

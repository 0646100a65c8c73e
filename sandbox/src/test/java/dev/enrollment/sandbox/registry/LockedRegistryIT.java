package dev.enrollment.sandbox.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.events.PartnerApplication;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.identity.IdentityServer;
import dev.enrollment.sandbox.identity.MasterAdmin;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.process.ChildProcess;
import dev.enrollment.sandbox.process.Readiness;
import dev.enrollment.schemas.ClusterSetup;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that asks the identity provider who may do what. */
@Tag("own-servers")
class LockedRegistryIT {

    private static final String SUBJECT = "partner.aurora.applications-value";

    private final int port = Ports.freeRun(6);
    private final URI realm = URI.create(IdentityServer.url(port + 1) + "/realms/registry");

    @Test
    void readersReadAndOnlyTheSetUpStepRegisters(@TempDir Path folder) throws Exception {
        try (var postgres = PostgresServer.start(port, folder.resolve("postgres"));
                ChildProcess identity =
                        IdentityServer.launch(
                                port + 1,
                                postgres.database("identity"),
                                "http://localhost/",
                                folder.resolve("id"));
                var kafka = KafkaBroker.start(port + 4, folder.resolve("kafka"))) {
            Readiness.await(identity, IdentityServer.readiness(port + 1), Duration.ofMinutes(3));
            new MasterAdmin(IdentityServer.url(port + 1)).createRealm("registry", realm());
            try (var registry =
                    RegistryServer.startLocked(
                            port + 2, postgres.database("registry"), realm, folder.resolve("r"))) {
                setUp(kafka, registry);
                readsButDoesNotWrite(client(registry, "account-service", "reads"));
                refuses(403, client(registry, "stranger", "nothing")::getAllSubjects);
                refuses(401, client(registry, "account-service", "guessed")::getAllSubjects);
                refuses(401, new CachedSchemaRegistryClient(registry.url(), 100)::getAllSubjects);
            }
        }
    }

    private static void setUp(KafkaBroker kafka, RegistryServer registry) throws Exception {
        List<String> changes = new ArrayList<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new ClusterSetup(admin, client(registry, "cluster-setup", "registers"), changes::add)
                    .apply(List.of("aurora"), (short) 1);
        }
        assertThat(changes).contains("set " + SUBJECT + " to FULL_TRANSITIVE");
    }

    /** What a service asks: the ID of a schema it writes with, the schema of an ID it reads. */
    private static void readsButDoesNotWrite(SchemaRegistryClient service) throws Exception {
        var schema = new AvroSchema(PartnerApplication.getClassSchema());
        int id = service.getId(SUBJECT, schema);
        assertThat(service.getSchemaById(id).name()).endsWith("PartnerApplication");
        assertThat(service.getAllSubjects()).contains(SUBJECT);
        assertThat(service.getMode()).isEqualTo("READWRITE");

        var other = new AvroSchema(SchemaBuilder.record("Other").fields().endRecord());
        refuses(403, () -> service.register("planted-value", other));
        refuses(403, () -> service.updateCompatibility(SUBJECT, "NONE"));
        refuses(403, () -> service.deleteSubject(SUBJECT));
        assertThat(service.getAllSubjects()).contains(SUBJECT).doesNotContain("planted-value");
    }

    private static void refuses(int status, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RestClientException.class,
                        refusal -> assertThat(refusal.getStatus()).isEqualTo(status));
    }

    private static SchemaRegistryClient client(
            RegistryServer registry, String name, String secret) {
        return new CachedSchemaRegistryClient(
                registry.url(),
                100,
                Map.of(
                        "basic.auth.credentials.source",
                        "USER_INFO",
                        "basic.auth.user.info",
                        name + ":" + secret));
    }

    private static String realm() throws IOException {
        try (var in = LockedRegistryIT.class.getResourceAsStream("/registry-realm.json")) {
            return new String(Objects.requireNonNull(in, "realm").readAllBytes(), UTF_8);
        }
    }
}

package dev.enrollment.sandbox.supervisor;

import dev.enrollment.sandbox.identity.IdentityServer;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import dev.enrollment.sandbox.mailbox.Mailbox;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.process.ChildProcess;
import dev.enrollment.sandbox.process.JavaCommand;
import dev.enrollment.sandbox.process.Readiness;
import dev.enrollment.sandbox.registry.RegistryServer;
import dev.enrollment.sandbox.simulators.Simulators;
import dev.enrollment.sandbox.trust.SandboxTrust;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the parts of a sandbox; what each needs to be started is told here, when is not. */
final class Parts {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int SERVICE_HEAP_MEGABYTES = 256;

    private final DataFolder data;
    private final SandboxPorts ports;
    private final boolean hurried;
    private final Consumer<String> report;

    Parts(DataFolder data, Options options, Consumer<String> report) {
        this.data = data;
        this.ports = new SandboxPorts(options.basePort());
        this.hurried = options.hurried();
        this.report = report;
    }

    Part simulators() {
        return new InnerPart(
                Address.http("simulators", ports.simulators()),
                () ->
                        Simulators.start(
                                ports.simulators(), data.of("simulators"), Clock.systemUTC()));
    }

    Part mailbox() {
        return new InnerPart(
                Address.http("mailbox", ports.mailbox()),
                () ->
                        Mailbox.start(
                                ports.smtp(),
                                ports.mailbox(),
                                data.of("mailbox"),
                                Clock.systemUTC()));
    }

    Part kafka() {
        return new InnerPart(
                new Address("kafka", ports.kafka(), "localhost:" + ports.kafka()),
                () -> KafkaBroker.start(ports.kafka(), data.of("kafka")));
    }

    /** {@code databases} are created when missing. */
    Part postgres(List<String> databases) {
        return new ProcessPart<>(
                new Address("postgres", ports.postgres(), "localhost:" + ports.postgres()),
                () -> PostgresServer.start(ports.postgres(), data.of("postgres"), data.logs()),
                server -> databases.forEach(server::database),
                RestartPolicy.standard(),
                report);
    }

    Part registry() {
        return answering(
                Address.http("registry", ports.registry()),
                () ->
                        RegistryServer.launch(
                                ports.registry(), database("registry"), data.log("registry")),
                RegistryServer.readiness(ports.registry()));
    }

    Part identity() {
        return answering(
                Address.http("identity", ports.identity()),
                () ->
                        IdentityServer.launch(
                                ports.identity(),
                                database("identity"),
                                "http://localhost:" + ports.service(ServiceName.ACCOUNT) + "/",
                                data.log("identity")),
                IdentityServer.readiness(ports.identity()));
    }

    Part service(ServiceName service) {
        int port = ports.service(service);
        int management = port + SandboxPorts.MANAGEMENT;
        Map<String, String> placeholders = new HashMap<>(ports.placeholders());
        placeholders.put("links.keys", data.linkKeys());
        placeholders.putAll(trust());
        Map<String, String> environment =
                new ServiceEnvironment(placeholders, hurried).of(service.text());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        List<String> arguments = new ArrayList<>();
        if (hurried) {
            // Ready sooner; a benchmark wants the faster code instead.
            arguments.add("-XX:TieredStopAtLevel=1");
        }
        // Kafka's compression libraries use both; said here, they say nothing.
        arguments.add("--enable-native-access=ALL-UNNAMED");
        arguments.add("--sun-misc-unsafe-memory-access=allow");
        arguments.addAll(List.of("-jar", Program.in(data).service(service).toString()));
        List<String> command = JavaCommand.of(SERVICE_HEAP_MEGABYTES, arguments);
        // Not only ready for HTTP: broker, registry and mail server are reached, too.
        String health = "http://localhost:%d/actuator/health".formatted(management);
        return answering(
                Address.http(service.text(), port),
                () ->
                        ChildProcess.start(
                                service.text(), command, environment, data.log(service.text())),
                URI.create(health));
    }

    /** Where the simulators keep it; made here, because the services need it at their start. */
    private Map<String, String> trust() {
        var trust =
                SandboxTrust.at(
                        data.of("simulators").resolve("trust"),
                        "http://localhost:" + ports.simulators());
        return Map.of(
                "seal.key-store", trust.sealKeyStore().toString(),
                "seal.authority", trust.authorityCertificate().toString(),
                "seal.password", SandboxTrust.PASSWORD);
    }

    private Part answering(Address address, Supplier<ChildProcess> launch, URI readiness) {
        return new ProcessPart<>(
                address,
                launch,
                process -> Readiness.await(process, readiness, LIMIT),
                RestartPolicy.standard(),
                report);
    }

    /** As the part {@link #postgres} makes it: role and password are the database's name. */
    private Database database(String name) {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), name);
        return new Database(url, name, name);
    }
}

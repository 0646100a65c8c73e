package dev.enrollment.sandbox.registry;

import dev.enrollment.sandbox.dist.Distribution;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.process.ChildProcess;
import dev.enrollment.sandbox.process.JavaCommand;
import dev.enrollment.sandbox.process.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Apicurio Registry with the Confluent API. It takes two ports: the given one, and the next for its
 * own management.
 */
public final class RegistryServer implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 192;

    private final ChildProcess process;
    private final int port;

    private RegistryServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts with its schemas in {@code database}; returns when it answers. */
    public static RegistryServer start(int port, Database database, Path log) {
        return ready(new RegistryServer(launch(port, database, log), port), readiness(port));
    }

    /**
     * The same as it stands outside the sandbox: a name and a password are those of a client of
     * {@code realm}, whose role {@code sr-readonly} or {@code sr-admin} says what it may do.
     */
    public static RegistryServer startLocked(int port, Database database, URI realm, Path log) {
        Map<String, String> environment = new HashMap<>(environment(port, database));
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "true");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString());
        environment.put("QUARKUS_OIDC_TOKEN_PATH", realm + "/protocol/openid-connect/token");
        environment.put("APICURIO_AUTHN_BASIC_CLIENT_CREDENTIALS_ENABLED", "true");
        environment.put("APICURIO_AUTH_ROLE_BASED_AUTHORIZATION", "true");
        var server = new RegistryServer(launch(environment, log), port);
        URI health = URI.create("http://localhost:%d/health/ready".formatted(port + 1));
        return ready(server, health);
    }

    private static RegistryServer ready(RegistryServer server, URI probe) {
        try {
            Readiness.await(server.process, probe, Duration.ofMinutes(3));
        } catch (IllegalStateException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** Starts the process only; it is ready when {@link #readiness} is answered. */
    public static ChildProcess launch(int port, Database database, Path log) {
        return launch(environment(port, database), log);
    }

    private static ChildProcess launch(Map<String, String> environment, Path log) {
        Path home = Distribution.registry().unpacked();
        List<String> arguments =
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        home.resolve("quarkus-run.jar").toString());
        return ChildProcess.start(
                "registry", JavaCommand.of(HEAP_MEGABYTES, arguments), environment, log);
    }

    /** Answered with 200 once the registry serves. */
    public static URI readiness(int port) {
        return URI.create(url(port) + "/subjects");
    }

    /** Where clients of a Confluent schema registry point. */
    public String url() {
        return url(port);
    }

    @Override
    public void close() {
        process.close();
    }

    private static String url(int port) {
        return "http://localhost:%d/apis/ccompat/v7".formatted(port);
    }

    private static Map<String, String> environment(int port, Database database) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "localhost"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "localhost"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(port + 1)),
                Map.entry("QUARKUS_LOG_LEVEL", "WARN"),
                Map.entry("QUARKUS_OTEL_SDK_DISABLED", "true"),
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", database.url()),
                Map.entry("APICURIO_DATASOURCE_USERNAME", database.username()),
                Map.entry("APICURIO_DATASOURCE_PASSWORD", database.password()),
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL-SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN-SIZE", "1"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX-SIZE", "10"));
    }
}

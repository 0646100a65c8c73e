package dev.enrollment.containers;

import dev.enrollment.sandbox.StackServers;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.Databases;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Kafka, PostgreSQL and the registry, each in a container of its official image. */
public final class ContainerServers implements StackServers {

    private static final String KAFKA = "apache/kafka:4.4.0";
    private static final String POSTGRES = "postgres:18";
    private static final String REGISTRY = "apicurio/apicurio-registry:3.3.3";

    private static final String POSTGRES_HOST = "postgres";

    /**
     * Testcontainers' own limit, a minute, is too short for a machine that is busy with a build.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int REGISTRY_PORT = 8080;
    private static final String CONFLUENT_API = "/apis/ccompat/v7";

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka = new KafkaContainer(KAFKA);
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES);
    private final GenericContainer<?> registry = new GenericContainer<>(REGISTRY);

    /** Starts them; returns when all answer. */
    public ContainerServers() {
        KafkaBroker.tuning().forEach((name, value) -> kafka.withEnv(variable(name), value));
        kafka.withStartupTimeout(PATIENCE);
        postgres.withNetwork(network)
                .withNetworkAliases(POSTGRES_HOST)
                .withCommand("postgres", "-c", "max_connections=200")
                .withStartupTimeout(PATIENCE);
        Startables.deepStart(kafka, postgres).join();
        registry.withNetwork(network)
                .withEnv(registryEnvironment(database("registry")))
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(
                        Wait.forHttp(CONFLUENT_API + "/subjects")
                                .forPort(REGISTRY_PORT)
                                .withStartupTimeout(PATIENCE))
                .start();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://%s:%d%s"
                .formatted(
                        registry.getHost(), registry.getMappedPort(REGISTRY_PORT), CONFLUENT_API);
    }

    @Override
    public Database database(String name) {
        String address =
                postgres.getHost()
                        + ":"
                        + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new Databases(address, postgres.getUsername(), postgres.getPassword())
                .database(name);
    }

    @Override
    public void close() {
        registry.stop();
        kafka.stop();
        postgres.stop();
        network.close();
    }

    /** The registry meets the database inside the containers' network. */
    private static Map<String, String> registryEnvironment(Database database) {
        String url = "jdbc:postgresql://%s:5432/registry".formatted(POSTGRES_HOST);
        return Map.of(
                "APICURIO_STORAGE_KIND",
                "sql",
                "APICURIO_STORAGE_SQL_KIND",
                "postgresql",
                "APICURIO_DATASOURCE_URL",
                url,
                "APICURIO_DATASOURCE_USERNAME",
                database.username(),
                "APICURIO_DATASOURCE_PASSWORD",
                database.password());
    }

    /** As Kafka's image takes a setting. */
    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}

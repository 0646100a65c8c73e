package dev.enrollment.sandbox.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A broker as it stands outside the sandbox: whoever is not allowed is refused. Services and
 * partners come with a password over TLS, the set-up step and the broker itself with certificates.
 * It takes three ports: the given one for clients, the next for its controller, then one for the
 * set-up step.
 */
public final class LockedBroker implements AutoCloseable {

    private final KafkaBroker broker;
    private final int port;
    private final Path authorities;
    private final Identity setup;

    private LockedBroker(KafkaBroker broker, int port, Path authorities, Identity setup) {
        this.broker = broker;
        this.port = port;
        this.authorities = authorities;
        this.setup = setup;
    }

    /** Starts on {@code folder} with new certificates. */
    public static LockedBroker start(int port, Path folder) {
        try {
            Path keys = Files.createDirectories(folder.toAbsolutePath().resolve("keys"));
            Identity broker = Identity.make("broker", keys);
            Identity setup = Identity.make("cluster-setup", keys);
            Path authorities = keys.resolve("authorities.pem");
            Files.writeString(authorities, broker.certificate() + setup.certificate());
            Properties settings = settings(port);
            settings.putAll(broker.settings());
            settings.putAll(trust(authorities));
            return new LockedBroker(
                    KafkaBroker.start(port, folder, settings), port, authorities, setup);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the Kafka folder " + folder, e);
        }
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Settings of a client that comes as this principal. */
    public Map<String, String> clientSettings(String principal, String password) {
        Map<String, String> settings = new HashMap<>(trust(authorities));
        settings.put("bootstrap.servers", bootstrapServers());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(principal, password));
        return settings;
    }

    /** Settings of the set-up step, which may do everything. */
    public Map<String, String> setupSettings() {
        Map<String, String> settings = new HashMap<>(trust(authorities));
        settings.putAll(setup.settings());
        settings.put("bootstrap.servers", "localhost:" + (port + 2));
        settings.put("security.protocol", "SSL");
        return settings;
    }

    @Override
    public void close() {
        broker.close();
    }

    private static Properties settings(int port) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = LockedBroker.class.getResourceAsStream("/kafka-locked.properties")) {
            settings.load(Objects.requireNonNull(in, "kafka-locked.properties"));
        }
        String clients = "CLIENTS://localhost:" + port;
        String inside = "INSIDE://localhost:" + (port + 2);
        settings.setProperty(
                "listeners",
                "%s,CONTROLLER://localhost:%d,%s".formatted(clients, port + 1, inside));
        settings.setProperty("advertised.listeners", clients + "," + inside);
        return settings;
    }

    private static Map<String, String> trust(Path authorities) {
        return Map.of(
                "ssl.truststore.type", "PEM", "ssl.truststore.location", authorities.toString());
    }
}

package dev.enrollment.sandbox.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A single KRaft node on the loopback interface, inside this JVM. It takes two ports: the given one
 * for clients, the next for its controller.
 */
public final class KafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on {@code folder}, which is formatted on first use and continued later. */
    public static KafkaBroker start(int port, Path folder) {
        return start(port, folder, new Properties());
    }

    /** The same with settings of its own, which win over the sandbox's. */
    static KafkaBroker start(int port, Path folder, Properties own) {
        try {
            Properties settings = settings(port, folder.toAbsolutePath());
            settings.putAll(own);
            if (Files.notExists(folder.resolve("data/meta.properties"))) {
                format(settings, folder);
            }
            var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the Kafka folder " + folder, e);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Properties settings(int port, Path folder) throws IOException {
        Properties settings = new Properties();
        try (InputStream in = KafkaBroker.class.getResourceAsStream("/kafka.properties")) {
            settings.load(Objects.requireNonNull(in, "kafka.properties"));
        }
        String controller = "localhost:" + (port + 1);
        settings.setProperty(
                "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://%s".formatted(port, controller));
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty("controller.quorum.bootstrap.servers", controller);
        settings.setProperty("log.dirs", folder.resolve("data").toString());
        return settings;
    }

    private static void format(Properties settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, "Written when the folder was formatted");
        }
        var said = new ByteArrayOutputStream();
        String[] arguments = {
            "format", "--standalone", "--cluster-id", Uuid.randomUuid().toString(), "--config", ""
        };
        arguments[arguments.length - 1] = file.toString();
        int code =
                StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new IllegalStateException(
                    "Kafka did not format "
                            + folder
                            + ": "
                            + said.toString(StandardCharsets.UTF_8));
        }
    }
}

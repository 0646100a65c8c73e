package dev.enrollment.faults;

import dev.enrollment.faults.service.FaultyService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * One of three brokers, each of them a controller too, in a process of its own: {@code NODE
 * FIRST_PORT FOLDER}. Node n takes the nth pair of ports.
 */
final class BrokerNode {

    static final int NODES = 3;

    private static final String CLUSTER_ID = "ZmF1bHRzLWNhbXBhaWduMQ";

    private BrokerNode() {}

    static void main(String[] arguments) throws IOException {
        int node = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        Properties settings = settings(node, Integer.parseInt(arguments[1]), folder);
        if (Files.notExists(folder.resolve("data/meta.properties"))) {
            format(settings, folder);
        }
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM).startup();
        System.out.println(FaultyService.UP);
        while (System.in.read() >= 0) {
            // Nothing is said on it.
        }
        Runtime.getRuntime().halt(0);
    }

    static int clientPort(int node, int firstPort) {
        return firstPort + 2 * (node - 1);
    }

    private static Properties settings(int node, int firstPort, Path folder) throws IOException {
        Properties settings = new Properties();
        load(settings, "/kafka.properties");
        load(settings, "/cluster.properties");
        int port = clientPort(node, firstPort);
        settings.setProperty("node.id", Integer.toString(node));
        settings.setProperty(
                "listeners",
                "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, port + 1));
        settings.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.setProperty(
                "controller.quorum.voters",
                IntStream.rangeClosed(1, NODES)
                        .mapToObj(n -> n + "@localhost:" + (clientPort(n, firstPort) + 1))
                        .collect(Collectors.joining(",")));
        settings.setProperty("log.dirs", folder.resolve("data").toString());
        return settings;
    }

    private static void load(Properties settings, String resource) throws IOException {
        try (InputStream in = BrokerNode.class.getResourceAsStream(resource)) {
            settings.load(Objects.requireNonNull(in, resource));
        }
    }

    private static void format(Properties settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        String[] order = {"format", "--cluster-id", CLUSTER_ID, "--config", file.toString()};
        var said = new ByteArrayOutputStream();
        if (StorageTool.execute(order, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }
}

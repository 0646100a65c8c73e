package dev.enrollment.faults;

import dev.enrollment.schemas.ClusterSetup;
import dev.enrollment.schemas.RegistryClients;
import dev.enrollment.schemas.Topic;
import dev.enrollment.schemas.TopicCatalogue;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/** Three brokers, each a process that can be killed and started again on its data. */
final class Cluster implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int firstPort;
    private final Path folder;
    private final List<Jvm> nodes = new ArrayList<>();

    private Cluster(int firstPort, Path folder) {
        this.firstPort = firstPort;
        this.folder = folder;
    }

    /** Starts on empty folders; takes six ports. */
    static Cluster start(int firstPort, Path folder) {
        Cluster cluster = new Cluster(firstPort, folder);
        for (int node = 1; node <= BrokerNode.NODES; node++) {
            cluster.nodes.add(cluster.launch(node));
        }
        cluster.nodes.forEach(node -> node.awaitUp(PATIENCE));
        return cluster;
    }

    private Jvm launch(int node) {
        Path log = folder.resolve("kafka-" + node + ".log");
        List<String> arguments =
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerNode.class.getName(),
                        Integer.toString(node),
                        Integer.toString(firstPort),
                        folder.resolve("kafka-" + node).toString());
        return Jvm.start(new Jvm.Program(HEAP_MEGABYTES, arguments, log), Map.of());
    }

    String bootstrapServers() {
        return IntStream.rangeClosed(1, BrokerNode.NODES)
                .mapToObj(node -> "localhost:" + BrokerNode.clientPort(node, firstPort))
                .collect(Collectors.joining(","));
    }

    /** Creates topics and registers schemas, as the deploy step does. */
    void setUp(String registryUrl) {
        try (Admin admin = admin();
                SchemaRegistryClient registry = RegistryClients.ofSetup(registryUrl, Map.of())) {
            new ClusterSetup(admin, registry, line -> {})
                    .apply(List.of(PartnerLoad.PARTNER), (short) BrokerNode.NODES);
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("topics and schemas could not be set up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * Kills a broker.
     *
     * @param node 0 for the first
     */
    void kill(int node) {
        nodes.get(node).kill();
        nodes.get(node).ended().join();
    }

    void killAll() {
        IntStream.range(0, BrokerNode.NODES).forEach(this::kill);
    }

    /** Starts what was killed; returns when every partition has all its replicas again. */
    void heal() {
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).ended().isDone()) {
                nodes.set(node, launch(node + 1));
            }
        }
        nodes.forEach(node -> node.awaitUp(PATIENCE));
        Await.until("all replicas in sync", PATIENCE, this::isWhole);
    }

    private boolean isWhole() {
        try (Admin admin = admin()) {
            List<String> topics = TopicCatalogue.internal().stream().map(Topic::name).toList();
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == BrokerNode.NODES);
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    public void close() {
        nodes.forEach(Jvm::kill);
    }
}

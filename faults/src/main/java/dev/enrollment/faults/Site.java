package dev.enrollment.faults;

import dev.enrollment.faults.service.FaultyService;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All servers of a campaign, and how the service is started among them. */
final class Site implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 160;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int SERVERS = 10;
    static final int INSTANCES = 2;

    private final Path folder;
    private final int firstPort;
    private final PostgresServer postgres;
    private final Database database;
    private final List<DatabaseLine> lines;
    private final Registry registry;
    private final RegistryLine registryLine;
    private final Cluster cluster;
    private final Duration patience;

    private Site(Path folder, int port, Duration patience, Counts counts) {
        this.folder = folder;
        this.patience = patience;
        firstPort = port;
        postgres = PostgresServer.start(port, folder.resolve("postgres"));
        database = postgres.database("faults");
        lines =
                IntStream.range(0, INSTANCES)
                        .mapToObj(instance -> openLine(instance, counts))
                        .toList();
        registry =
                Registry.start(
                        port + 1, postgres.database("registry"), folder.resolve("registry.log"));
        registryLine = new RegistryLine(port + 9, registry.url());
        cluster = Cluster.start(port + 3, folder);
        cluster.setUp(registry.url());
    }

    /** Starts everything on an empty folder; cuts of connections are counted. */
    static Site start(Options options, Counts counts) {
        Path folder = options.data().toAbsolutePath();
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Site(folder, Ports.freeRun(SERVERS + INSTANCES), options.patience(), counts);
    }

    Cluster cluster() {
        return cluster;
    }

    Registry registry() {
        return registry;
    }

    RegistryLine registryLine() {
        return registryLine;
    }

    /** The partner's reply topic. */
    TopicFaults replies() {
        return new TopicFaults(cluster.bootstrapServers());
    }

    Database database() {
        return database;
    }

    /** Cuts all connections; what connects then finds a database that takes no writes. */
    void readOnlyFor(Duration time) {
        WriteStop.put(database, true);
        Await.pause(time);
        WriteStop.put(database, false);
    }

    /** The way of this instance to the database. */
    DatabaseLine line(int instance) {
        return lines.get(instance);
    }

    private DatabaseLine openLine(int instance, Counts counts) {
        return new DatabaseLine(
                linePort(instance),
                firstPort,
                cut ->
                        counts.add(
                                switch (cut) {
                                    case BEFORE_COMMIT -> Fault.CUT_BEFORE_COMMIT.title();
                                    case BEFORE_ANSWER -> Fault.CUT_BEFORE_ANSWER.title();
                                }));
    }

    private int linePort(int instance) {
        return firstPort + SERVERS + instance;
    }

    /**
     * Runs the service once and keeps its loaded and linked classes, so that the hundreds of starts
     * to come are cheap.
     */
    void warmUp() {
        Jvm trained = service(0, Map.of(), "-XX:AOTCacheOutput=" + classes());
        trained.awaitUp(START_LIMIT);
        trained.finish();
        trained.ended().join();
    }

    private Path classes() {
        return folder.resolve("service.aot");
    }

    /** Starts the service. */
    Jvm service(int instance, Map<String, String> additions) {
        return service(instance, additions, "-XX:AOTCache=" + classes());
    }

    private Jvm service(int instance, Map<String, String> additions, String option) {
        List<String> arguments =
                List.of(
                        option,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        FaultyService.class.getName());
        Path log = folder.resolve("service-" + (instance + 1) + ".log");
        Map<String, String> environment = new HashMap<>(additions);
        environment.putAll(
                Map.of(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", cluster.bootstrapServers(),
                        "ENROLLMENT_REGISTRY_URL", registryLine.url(),
                        "ENROLLMENT_MESSAGING_PATIENCE", patience.toString(),
                        "SPRING_DATASOURCE_URL", url(instance),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password(),
                        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "6",
                        "SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "1",
                        "ENROLLMENT_MESSAGING_SWEEP_MIN_AGE", "1s",
                        "ENROLLMENT_MESSAGING_SWEEP_INTERVAL", "200ms"));
        return Jvm.start(new Jvm.Program(HEAP_MEGABYTES, arguments, log), environment);
    }

    private String url(int instance) {
        return database.url().replace(":" + firstPort, ":" + linePort(instance))
                + "?sslmode=disable";
    }

    /** Without the folder of a test's own classes, which a cache of classes does not take. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        lines.forEach(DatabaseLine::close);
        cluster.close();
        registryLine.close();
        registry.close();
        postgres.close();
    }
}

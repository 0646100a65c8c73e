package dev.enrollment.benchmark;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.Topology;
import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.registry.RegistryServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** PostgreSQL and the registry for the whole run; a broker and a database for each variant. */
final class Machine implements AutoCloseable {

    /** What one variant works with. */
    record Site(Child broker, String bootstrapServers, Database database) implements AutoCloseable {

        @Override
        public void close() {
            broker.close();
        }
    }

    private final Path folder;
    private final PostgresServer postgres;
    private final RegistryServer registry;

    private Machine(Path folder, int port) {
        this.folder = folder;
        postgres = PostgresServer.start(port, folder.resolve("postgres"));
        registry =
                RegistryServer.start(
                        port + 1, postgres.database("registry"), folder.resolve("registry.log"));
    }

    static Machine start(Path folder) {
        try {
            if (Files.exists(folder)) {
                Folders.delete(folder);
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Machine(folder, Ports.freeRun(3));
    }

    String registryUrl() {
        return registry.url();
    }

    /** CPU time of PostgreSQL and all its processes so far. */
    CpuTime databaseCpu() {
        return CpuTime.ofFamily(postgres.pid());
    }

    /** A cold broker with empty topics, and an empty database. */
    Site site(Variant variant) {
        String name = variant.folder();
        int port = Ports.freeRun(2);
        List<String> program =
                List.of(
                        BrokerProcess.class.getName(),
                        Integer.toString(port),
                        folder.resolve("kafka-" + name).toString());
        Path log = folder.resolve("kafka-" + name + ".log");
        Child broker = Child.start(System.getProperty("java.class.path"), program, Map.of(), log);
        String bootstrapServers = "localhost:" + port;
        Topology.apply(bootstrapServers, registry.url(), List.of());
        return new Site(broker, bootstrapServers, postgres.database(name));
    }

    /** The variant's process, consuming. */
    Child subject(Variant variant, Site site) {
        Map<String, String> environment =
                Map.of(
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", site.bootstrapServers(),
                        "ENROLLMENT_REGISTRY_URL", registry.url(),
                        "SPRING_DATASOURCE_URL", site.database().url(),
                        "SPRING_DATASOURCE_USERNAME", site.database().username(),
                        "SPRING_DATASOURCE_PASSWORD", site.database().password());
        return Child.start(
                classPath(variant),
                List.of(variant.program()),
                environment,
                folder.resolve(variant.folder() + ".log"));
    }

    private static String classPath(Variant variant) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(variant::mayUse)
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        registry.close();
        postgres.close();
    }
}

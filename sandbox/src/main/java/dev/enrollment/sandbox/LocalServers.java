package dev.enrollment.sandbox;

import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.kafka.KafkaBroker;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.registry.RegistryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The servers as processes and threads of this machine, on a folder that goes with them. */
final class LocalServers implements StackServers {

    /** Apart where a module's tests run in several JVMs. */
    private static final Path LOGS =
            Path.of("target", "pipeline-stack", System.getProperty("test.fork", ""));

    private final Path folder;
    private final KafkaBroker kafka;
    private final PostgresServer postgres;
    private final RegistryServer registry;

    private LocalServers(Path folder) {
        this.folder = folder;
        int port = Ports.freeRun(5);
        postgres = PostgresServer.start(port, folder.resolve("postgres"));
        kafka = KafkaBroker.start(port + 1, folder.resolve("kafka"));
        registry =
                RegistryServer.start(
                        port + 3, postgres.database("registry"), LOGS.resolve("registry.log"));
    }

    static LocalServers start() {
        try {
            return new LocalServers(Files.createTempDirectory("pipeline-stack"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @Override
    public Database database(String name) {
        return postgres.database(name);
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
        postgres.close();
        Folders.delete(folder);
    }
}

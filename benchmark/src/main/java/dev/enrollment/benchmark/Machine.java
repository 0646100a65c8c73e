package dev.enrollment.benchmark;

import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.dist.Folders;
import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.postgres.PostgresServer;
import dev.enrollment.sandbox.registry.RegistryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** PostgreSQL and the registry for the whole run. */
final class Machine implements AutoCloseable {

    /** As a server of this size would be set; the sandbox's are those of a guest. */
    private static final Map<String, String> AS_A_SERVER =
            Map.of("shared_buffers", "1GB", "max_wal_size", "8GB");

    private final Path folder;
    private final PostgresServer postgres;
    private final RegistryServer registry;

    private Machine(Path folder, int port) {
        this.folder = folder;
        postgres = PostgresServer.start(port, folder.resolve("postgres"), AS_A_SERVER);
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

    /** Of all data and logs. */
    Path folder() {
        return folder;
    }

    String registryUrl() {
        return registry.url();
    }

    /** A database of that name, empty when it is asked for the first time. */
    Database database(String name) {
        return postgres.database(name);
    }

    /** CPU time of PostgreSQL and all its processes so far. */
    CpuTime databaseCpu() {
        return CpuTime.ofFamily(postgres.pid());
    }

    @Override
    public void close() {
        registry.close();
        postgres.close();
    }
}

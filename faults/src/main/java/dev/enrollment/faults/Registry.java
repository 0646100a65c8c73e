package dev.enrollment.faults;

import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.sandbox.registry.RegistryServer;
import java.nio.file.Path;

/** The schema registry, which can be away for a while. */
final class Registry implements AutoCloseable {

    private final int port;
    private final Database database;
    private final Path log;
    private RegistryServer server;

    private Registry(int port, Database database, Path log) {
        this.port = port;
        this.database = database;
        this.log = log;
        server = RegistryServer.start(port, database, log);
    }

    /** Takes two ports. */
    static Registry start(int port, Database database, Path log) {
        return new Registry(port, database, log);
    }

    String url() {
        return server.url();
    }

    void stop() {
        server.close();
    }

    /** Starts it again; returns when it answers. */
    void restart() {
        server = RegistryServer.start(port, database, log);
    }

    @Override
    public void close() {
        server.close();
    }
}

package dev.enrollment.sandbox.postgres;

import dev.enrollment.sandbox.dist.Distribution;
import dev.enrollment.sandbox.process.Guardian;
import dev.enrollment.sandbox.process.RunningPart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A PostgreSQL server on the loopback interface, durable as in production ({@code fsync} on). */
public final class PostgresServer implements RunningPart {

    private final EmbeddedPostgres server;
    private final int port;
    private final long pid;

    private PostgresServer(EmbeddedPostgres server, int port, long pid) {
        this.server = server;
        this.port = port;
        this.pid = pid;
    }

    /**
     * Starts on {@code folder}, which is initialised on first use and continued later. A server
     * left on it by a crash is stopped first.
     */
    public static PostgresServer start(int port, Path folder) {
        return start(port, folder, folder, Map.of());
    }

    /** The same with settings of its own, which win over the sandbox's. */
    public static PostgresServer start(int port, Path folder, Map<String, String> settings) {
        return start(port, folder, folder, settings);
    }

    /** The same with {@code postgres.log} in a folder for {@code logs}. */
    public static PostgresServer start(int port, Path folder, Path logs) {
        return start(port, folder, logs, Map.of());
    }

    private static PostgresServer start(
            int port, Path folder, Path logs, Map<String, String> settings) {
        try {
            Files.createDirectories(logs);
            Path data = Files.createDirectories(folder.toAbsolutePath()).resolve("data");
            Postmaster.of(data).ifPresent(Postmaster::stop);
            EmbeddedPostgres.Builder builder =
                    settings(port, logs.toAbsolutePath()).setDataDirectory(data);
            settings.forEach(builder::setServerConfig);
            EmbeddedPostgres server = builder.start();
            long pid = Postmaster.of(data).orElseThrow().pid();
            Guardian.watch(pid, "INT");
            return new PostgresServer(server, port, pid);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + folder, e);
        }
    }

    /**
     * Creates the database {@code name}, its role and password being the same word, unless it is
     * there already. No other role may enter it.
     */
    public Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            if (isAbsent(statement, "pg_roles WHERE rolname = '%s'".formatted(name))) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, name));
            }
            if (isAbsent(statement, "pg_database WHERE datname = '%s'".formatted(name))) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
            }
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
        return new Database(url(name), name, name);
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public CompletableFuture<String> onExit() {
        return ProcessHandle.of(pid)
                .map(process -> process.onExit().thenApply(ended -> "its process gone"))
                .orElseGet(() -> CompletableFuture.completedFuture("its process gone"));
    }

    @Override
    public void close() {
        try {
            server.close();
            Guardian.forget(pid);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private static EmbeddedPostgres.Builder settings(int port, Path logs) {
        var said = ProcessBuilder.Redirect.appendTo(logs.resolve("postgres-start.log").toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(Distribution.cache().resolve("postgres").toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", logs.toString())
                .setServerConfig("log_rotation_age", "0")
                .setServerConfig("log_filename", "postgres.log")
                .setOutputRedirector(said)
                .setErrorRedirector(said);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    private static boolean isAbsent(Statement statement, String what) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 1 FROM " + what)) {
            return !rows.next();
        }
    }
}

package dev.enrollment.benchmark.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.enrollment.benchmark.step.Orders;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/** Starts a peer with what the benchmark's environment names, and obeys the benchmark. */
public final class PeerProcess {

    /** Sixteen for requests, sixteen for steps, and as many again for what a step asks. */
    private static final int CONNECTIONS = 48;

    private PeerProcess() {}

    /** Does not return. */
    public static void run(BiFunction<DataSource, Job, Peer> library) {
        try {
            start(library);
        } catch (IOException | RuntimeException | LinkageError e) {
            e.printStackTrace();
            // Threads of a library that has started half would keep the benchmark waiting.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(BiFunction<DataSource, Job, Peer> library) throws IOException {
        Map<String, String> settings = System.getenv();
        DataSource database = database(settings);
        var subjects =
                new Post.Subjects(value(settings, "PEER_OFFER"), value(settings, "PEER_READY"));
        var job =
                new Job(
                        database,
                        new World(URI.create(value(settings, "PEER_SIMULATORS"))),
                        Post.over(Integer.parseInt(value(settings, "PEER_SMTP")), subjects));
        Door.open(Integer.parseInt(value(settings, "PEER_PORT")), library.apply(database, job));
        new Orders(() -> {}, () -> {}).obey();
    }

    private static DataSource database(Map<String, String> settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(value(settings, "PEER_DATABASE"));
        config.setUsername(value(settings, "PEER_DATABASE_USER"));
        config.setPassword(value(settings, "PEER_DATABASE_PASSWORD"));
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private static String value(Map<String, String> settings, String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }
}

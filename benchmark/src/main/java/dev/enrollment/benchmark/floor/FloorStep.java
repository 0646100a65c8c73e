package dev.enrollment.benchmark.floor;

import dev.enrollment.benchmark.step.Orders;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/** The bare clients, with the producer and consumer settings of {@code messaging}. */
final class FloorStep {

    private FloorStep() {}

    static void main() throws IOException, SQLException {
        String url = environment("SPRING_DATASOURCE_URL");
        String user = environment("SPRING_DATASOURCE_USERNAME");
        String password = environment("SPRING_DATASOURCE_PASSWORD");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/floor")
                .load()
                .migrate();
        BatchInserts inserts = new BatchInserts(url, user, password);
        FloorLoop loop =
                new FloorLoop(
                        Map.of("bootstrap.servers", environment("SPRING_KAFKA_BOOTSTRAP_SERVERS")),
                        inserts);
        loop.start();
        new Orders(loop::start, loop::stop).obey();
    }

    private static String environment(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }
}

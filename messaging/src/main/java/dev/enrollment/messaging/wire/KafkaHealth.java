package dev.enrollment.messaging.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while a broker answers. */
final class KafkaHealth extends AbstractHealthIndicator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;

    KafkaHealth(Admin admin) {
        super("no broker answers");
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        int brokers =
                admin.describeCluster()
                        .nodes()
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .size();
        builder.up().withDetail("brokers", brokers);
    }

    /** Without waiting for answers of a broker that is away. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}

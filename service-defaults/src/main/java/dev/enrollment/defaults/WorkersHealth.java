package dev.enrollment.defaults;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when a worker has died, which only a new process mends: a part of liveness. */
final class WorkersHealth extends AbstractHealthIndicator {

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> dead = Worker.dead();
        if (dead.isEmpty()) {
            builder.up();
        } else {
            builder.down().withDetail("dead", dead);
        }
    }
}

package dev.enrollment.defaults;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down when a worker, or another thread that must run, has died, which only a new process mends: a
 * part of liveness.
 */
final class WorkersHealth extends AbstractHealthIndicator {

    private final List<LivenessCheck> others;

    WorkersHealth(List<LivenessCheck> others) {
        this.others = others;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        List<String> dead =
                Stream.concat(
                                Worker.dead().stream(),
                                others.stream().flatMap(other -> other.dead().stream()))
                        .toList();
        if (dead.isEmpty()) {
            builder.up();
        } else {
            builder.down().withDetail("dead", dead);
        }
    }
}

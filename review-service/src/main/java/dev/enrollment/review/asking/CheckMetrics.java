package dev.enrollment.review.asking;

import dev.enrollment.review.CheckDesk;
import dev.enrollment.review.check.Backlog;
import dev.enrollment.review.check.CheckName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** How far the checks are behind, sampled at intervals, and how many are in flight. */
@Component
class CheckMetrics {

    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    /** A sample this old tells nothing any more. */
    private static final long STALE = Duration.ofSeconds(40).toNanos();

    private static final double MILLIS = 1e3;

    private record Sample(Map<CheckName, Backlog> backlogs, long taken) {}

    private final CheckDesk desk;
    private volatile Sample last = new Sample(Map.of(), System.nanoTime() - STALE);

    CheckMetrics(CheckDesk desk, Sources sources, MeterRegistry meters) {
        this.desk = desk;
        for (CheckName check : CheckName.values()) {
            Gauge.builder("review.checks.in.flight", () -> sources.taken(check))
                    .description("checks this instance has claimed and not yet written")
                    .tag("check", check.name())
                    .register(meters);
            Gauge.builder("review.checks.paused", () -> sources.open(check).toSeconds())
                    .description("how long the source has been left alone, for it does not answer")
                    .tag("check", check.name())
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("review.checks.overdue", () -> seconds(check, Backlog::overdue))
                    .description("age of the oldest due check that nobody has claimed")
                    .tag("check", check.name())
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("review.checks.waiting", () -> seconds(check, Backlog::waiting))
                    .description("age of the oldest check without result")
                    .tag("check", check.name())
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    /** Asks the database, if it is time to. */
    void sampleWhenDue() {
        if (System.nanoTime() - last.taken() < EVERY) {
            return;
        }
        Map<CheckName, Backlog> backlogs = new EnumMap<>(CheckName.class);
        desk.backlogs().forEach(backlog -> backlogs.put(backlog.check(), backlog));
        last = new Sample(backlogs, System.nanoTime());
    }

    /** Nothing that waits is zero; a stale sample is no number. */
    private double seconds(CheckName check, Function<Backlog, Duration> age) {
        Sample sample = last;
        if (System.nanoTime() - sample.taken() >= STALE) {
            return Double.NaN;
        }
        Backlog backlog = sample.backlogs().get(check);
        return backlog == null ? 0 : age.apply(backlog).toMillis() / MILLIS;
    }
}

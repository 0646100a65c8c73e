package dev.enrollment.messaging;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How old the oldest event is that is not published, held or parked: asked of the database at
 * intervals, shown as gauges in between.
 */
final class Ages {

    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    /** A sample this old tells nothing any more. */
    private static final long STALE = Duration.ofSeconds(40).toNanos();

    private static final String SAMPLE =
            """
            SELECT extract(epoch FROM clock_timestamp() - (SELECT min(created_at) FROM messaging.outbox)),
                   extract(epoch FROM clock_timestamp() - (SELECT min(held_at) FROM messaging.held)),
                   extract(epoch FROM clock_timestamp() - least(
                       (SELECT min(since) FROM messaging.progress WHERE holding AND status = 'PARKED'),
                       (SELECT min(parked_at) FROM messaging.parked_record)))
            """;

    private record Sample(double unpublished, double held, double parked, long taken) {}

    private final JdbcTemplate jdbc;
    private volatile Sample last = new Sample(0, 0, 0, System.nanoTime() - STALE);

    Ages(JdbcTemplate jdbc, Meters meters) {
        this.jdbc = jdbc;
        meters.age("unpublished", () -> fresh(last, last.unpublished()));
        meters.age("held", () -> fresh(last, last.held()));
        meters.age("parked", () -> fresh(last, last.parked()));
    }

    private static double fresh(Sample sample, double seconds) {
        return System.nanoTime() - sample.taken() < STALE ? seconds : Double.NaN;
    }

    /** Asks the database, if it is time to. */
    void sampleWhenDue() {
        if (System.nanoTime() - last.taken() < EVERY) {
            return;
        }
        jdbc.query(
                SAMPLE,
                row -> {
                    // Nothing stuck is null, and read as zero.
                    last =
                            new Sample(
                                    row.getDouble(1),
                                    row.getDouble(2),
                                    row.getDouble(3),
                                    System.nanoTime());
                });
    }
}

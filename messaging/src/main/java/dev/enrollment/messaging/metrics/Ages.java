package dev.enrollment.messaging.metrics;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How old the oldest event is that is not published, held or parked: asked of the database at
 * intervals, shown as gauges in between.
 */
public final class Ages {

    private static final long EVERY = Duration.ofSeconds(10).toNanos();

    private static final String SAMPLE =
            """
            SELECT extract(epoch FROM clock_timestamp() - least(
                       (SELECT min(created_at) FROM messaging.outbox),
                       (SELECT min(set_aside_at) FROM messaging.unsent WHERE NOT parked))),
                   extract(epoch FROM clock_timestamp() - (SELECT min(held_at) FROM messaging.held)),
                   extract(epoch FROM clock_timestamp() - least(
                       (SELECT min(since) FROM messaging.progress WHERE holding AND status = 'PARKED'),
                       (SELECT min(parked_at) FROM messaging.parked_record),
                       (SELECT min(set_aside_at) FROM messaging.unsent WHERE parked)))
            """;

    private final JdbcTemplate jdbc;
    private final SampledAge unpublished = new SampledAge();
    private final SampledAge held = new SampledAge();
    private final SampledAge parked = new SampledAge();
    private long last = System.nanoTime() - EVERY;

    Ages(JdbcTemplate jdbc, Meters meters) {
        this.jdbc = jdbc;
        meters.age("unpublished", unpublished::seconds);
        meters.age("held", held::seconds);
        meters.age("parked", parked::seconds);
    }

    /** Asks the database, if it is time to. */
    public void sampleWhenDue() {
        if (System.nanoTime() - last < EVERY) {
            return;
        }
        jdbc.query(
                SAMPLE,
                row -> {
                    // Nothing stuck is null, and read as zero.
                    unpublished.sampled(row.getDouble(1));
                    held.sampled(row.getDouble(2));
                    parked.sampled(row.getDouble(3));
                });
        last = System.nanoTime();
    }
}

package dev.enrollment.messaging.tracing;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code messaging.trace}, which stays empty while tracing is off. */
final class TraceTable {

    private static final String LOAD =
            "SELECT enrollment, traceparent FROM messaging.trace WHERE enrollment = ANY (?)";

    private static final String WRITE =
            """
            INSERT INTO messaging.trace (enrollment, traceparent) SELECT * FROM unnest(?, ?)
            ON CONFLICT (enrollment) DO UPDATE SET traceparent = excluded.traceparent
            """;

    /** Longer than an enrollment takes: days, with an answer and an appeal some weeks. */
    private static final String FORGET =
            """
            DELETE FROM messaging.trace WHERE enrollment IN
                (SELECT enrollment FROM messaging.trace WHERE since < now() - interval '90 days'
                  LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """;

    private static final long FORGET_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

    private final JdbcClient jdbc;
    private final AtomicLong forgotten = new AtomicLong(System.nanoTime());

    TraceTable(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    Map<UUID, EnrollmentTrace> load(Collection<UUID> enrollments) {
        return jdbc
                .sql(LOAD)
                .param(enrollments.toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new EnrollmentTrace(
                                        row.getObject("enrollment", UUID.class),
                                        row.getString("traceparent")))
                .stream()
                .collect(Collectors.toMap(EnrollmentTrace::enrollment, Function.identity()));
    }

    void write(Collection<EnrollmentTrace> traces) {
        jdbc.sql(WRITE)
                .param(traces.stream().map(EnrollmentTrace::enrollment).toArray(UUID[]::new))
                .param(traces.stream().map(EnrollmentTrace::traceparent).toArray(String[]::new))
                .update();
        forgetOld();
    }

    private void forgetOld() {
        long last = forgotten.get();
        long now = System.nanoTime();
        if (now - last > FORGET_EVERY_NANOS && forgotten.compareAndSet(last, now)) {
            jdbc.sql(FORGET).update();
        }
    }
}

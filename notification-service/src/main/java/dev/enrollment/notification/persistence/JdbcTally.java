package dev.enrollment.notification.persistence;

import dev.enrollment.notification.NotificationStatus;
import dev.enrollment.notification.Tally;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by what a partial index or the trigger of {@code sent_total} keeps at hand. */
final class JdbcTally {

    // Each condition is that of an index, so that no part grows with what was ever sent.
    private static final String COUNTS =
            """
            SELECT status, count(*) AS number FROM notification WHERE next_attempt_at IS NOT NULL GROUP BY status
            UNION ALL
            SELECT status, count(*) FROM notification WHERE claimed_at IS NOT NULL GROUP BY status
            UNION ALL
            SELECT status, count(*) FROM notification WHERE failure_cause IS NOT NULL GROUP BY status
            UNION ALL
            SELECT 'SENT', number FROM sent_total
            """;

    private final JdbcClient jdbc;

    JdbcTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Tally read() {
        Map<NotificationStatus, Long> counts = new EnumMap<>(NotificationStatus.class);
        List.of(NotificationStatus.values()).forEach(status -> counts.put(status, 0L));
        jdbc.sql(COUNTS)
                .query(
                        row -> {
                            counts.put(
                                    NotificationStatus.valueOf(row.getString("status")),
                                    row.getLong("number"));
                        });
        long doubts =
                jdbc.sql("SELECT coalesce(sum(doubts), 0) FROM notification WHERE doubts > 0")
                        .query(Long.class)
                        .single();
        return new Tally(counts, doubts);
    }
}

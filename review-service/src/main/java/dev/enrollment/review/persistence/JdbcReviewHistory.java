package dev.enrollment.review.persistence;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.ReviewEvent;
import dev.enrollment.review.ReviewEvents;
import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes down everything that happens. */
@Repository
class JdbcReviewHistory implements ReviewEvents {

    private static final String WRITE =
            """
            INSERT INTO review_history (enrollment_id, at, actor, command, details, note, remarks, due_at, policy)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final BufferedTable<Long, Line> lines;

    /** Keeps the lines of one transaction apart and in order; the table counts by itself. */
    private final AtomicLong count = new AtomicLong();

    JdbcReviewHistory(JdbcTemplate jdbc, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.lines = buffer.table("review_history", positions -> Map.of(), this::write);
    }

    @Override
    public void happened(ReviewEvent event, HistoryEntry entry) {
        Line line = new Line(event.about().enrollment(), entry);
        lines.put(count.incrementAndGet(), line);
    }

    private void write(Collection<Line> written) {
        jdbc.batchUpdate(WRITE, written.stream().map(Line::columns).toList());
    }

    private record Line(EnrollmentId enrollment, HistoryEntry entry) {

        @Nullable Object[] columns() {
            return new @Nullable Object[] {
                enrollment.value(),
                ReviewColumns.timestamp(entry.at()),
                ReviewColumns.subject(entry.actor()),
                entry.command().name(),
                entry.details().toArray(String[]::new),
                entry.note(),
                ReviewColumns.json(entry.remarks()),
                ReviewColumns.timestamp(Objects.requireNonNull(entry.dueAt())),
                entry.policy()
            };
        }
    }
}

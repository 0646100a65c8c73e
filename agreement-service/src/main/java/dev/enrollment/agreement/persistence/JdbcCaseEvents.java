package dev.enrollment.agreement.persistence;

import static dev.enrollment.agreement.persistence.Times.instant;
import static dev.enrollment.agreement.persistence.Times.timestamp;

import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.pack.CaseEvent;
import dev.enrollment.agreement.pack.CaseEvents;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Events in the table {@code case_event}, those of a poll by one statement. */
@Repository
class JdbcCaseEvents implements CaseEvents {

    private static final String WRITE =
            """
            INSERT INTO case_event
                (enrollment_id, topic, sequence, event_id, type, occurred_at, data)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String OF =
            """
            SELECT * FROM case_event WHERE enrollment_id = ?
            ORDER BY occurred_at, topic, sequence""";

    private final BufferedTable<UUID, CaseEvent> rows;
    private final JdbcTemplate jdbc;

    JdbcCaseEvents(WriteBuffer buffer, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        rows = buffer.table("case_event", ids -> Map.of(), this::write);
    }

    @Override
    public void keep(CaseEvent event) {
        rows.put(event.id(), event);
    }

    @Override
    public List<CaseEvent> of(EnrollmentId enrollment) {
        return jdbc.query(OF, JdbcCaseEvents::read, enrollment.value());
    }

    private void write(Collection<CaseEvent> events) {
        jdbc.batchUpdate(WRITE, events.stream().map(JdbcCaseEvents::values).toList());
    }

    private static Object[] values(CaseEvent event) {
        return new Object[] {
            event.enrollment().value(),
            event.topic(),
            event.sequence(),
            event.id(),
            event.type(),
            timestamp(event.at()),
            event.data()
        };
    }

    private static CaseEvent read(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getString("topic"),
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                instant(row, "occurred_at"),
                row.getString("data"));
    }
}

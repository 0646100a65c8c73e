package dev.enrollment.faults.service;

import dev.enrollment.events.NotificationFailed;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts from another topic, for which some events of the step wait. */
final class FactTable {

    private final JdbcTemplate jdbc;
    private final BufferedTable<UUID, UUID> rows;

    FactTable(JdbcTemplate jdbc, WriteBuffer buffer) {
        this.jdbc = jdbc;
        rows = buffer.table("fact", this::load, this::write);
    }

    void learn(NotificationFailed event) {
        UUID enrollmentId = event.getMeta().getEnrollmentId();
        rows.put(enrollmentId, enrollmentId);
    }

    boolean knows(UUID enrollmentId) {
        return rows.find(enrollmentId).isPresent();
    }

    private Map<UUID, UUID> load(Collection<UUID> enrollmentIds) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.query(
                "SELECT enrollment_id FROM fact WHERE enrollment_id = ANY (?)",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(id, id);
                },
                (Object) enrollmentIds.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<UUID> enrollmentIds) {
        jdbc.batchUpdate(
                "INSERT INTO fact VALUES (?) ON CONFLICT DO NOTHING",
                enrollmentIds.stream().map(it -> new Object[] {it}).toList());
    }
}

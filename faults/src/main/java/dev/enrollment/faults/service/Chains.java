package dev.enrollment.faults.service;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A chain for each enrollment, in a table of the given name. */
final class Chains {

    private record Row(UUID enrollmentId, Chain chain) {}

    private final String table;
    private final JdbcTemplate jdbc;
    private final BufferedTable<UUID, Row> rows;

    Chains(String table, JdbcTemplate jdbc, WriteBuffer buffer) {
        this.table = table;
        this.jdbc = jdbc;
        rows = buffer.table(table, this::load, this::write);
    }

    void preload(Collection<UUID> enrollmentIds) {
        rows.preload(enrollmentIds);
    }

    /** Adds the event to the enrollment's chain and returns that. */
    Chain add(UUID enrollmentId, UUID eventId) {
        Chain chain = rows.find(enrollmentId).map(Row::chain).orElse(Chain.EMPTY).after(eventId);
        rows.put(enrollmentId, new Row(enrollmentId, chain));
        return chain;
    }

    private Map<UUID, Row> load(Collection<UUID> ids) {
        Map<UUID, Row> found = new HashMap<>();
        jdbc.query(
                """
                SELECT enrollment_id, events, value FROM %s
                 WHERE enrollment_id = ANY (?::uuid[]) ORDER BY enrollment_id FOR UPDATE
                """
                        .formatted(table),
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(id, new Row(id, new Chain(row.getLong(2), row.getLong(3))));
                },
                (Object) ids.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<Row> changed) {
        jdbc.batchUpdate(
                """
                INSERT INTO %s VALUES (?, ?, ?)
                ON CONFLICT (enrollment_id) DO UPDATE
                   SET events = EXCLUDED.events, value = EXCLUDED.value
                """
                        .formatted(table),
                changed.stream()
                        .map(
                                row ->
                                        new Object[] {
                                            row.enrollmentId(),
                                            row.chain().events(),
                                            row.chain().value()
                                        })
                        .toList());
    }
}

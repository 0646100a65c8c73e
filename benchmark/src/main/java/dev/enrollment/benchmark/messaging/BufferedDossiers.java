package dev.enrollment.benchmark.messaging;

import dev.enrollment.benchmark.step.Dossier;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dossiers as a service keeps its rows: read and written by one statement for a poll. */
final class BufferedDossiers {

    private static final String READ =
            """
            SELECT enrollment_id, market, revision, coverage, events
              FROM dossier WHERE enrollment_id = ANY (?) ORDER BY enrollment_id FOR UPDATE
            """;

    private static final String WRITE =
            """
            INSERT INTO dossier VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE
               SET market = EXCLUDED.market, revision = EXCLUDED.revision,
                   coverage = EXCLUDED.coverage, events = EXCLUDED.events
            """;

    private final JdbcTemplate jdbc;
    private final BufferedTable<UUID, Dossier> rows;

    BufferedDossiers(JdbcTemplate jdbc, WriteBuffer buffer) {
        this.jdbc = jdbc;
        rows = buffer.table("dossier", this::load, this::write);
    }

    void preload(Collection<UUID> enrollmentIds) {
        rows.preload(enrollmentIds);
    }

    Dossier of(UUID enrollmentId) {
        return rows.find(enrollmentId).orElseGet(() -> Dossier.empty(enrollmentId));
    }

    void put(Dossier dossier) {
        rows.put(dossier.enrollmentId(), dossier);
    }

    private Map<UUID, Dossier> load(Collection<UUID> ids) {
        Map<UUID, Dossier> found = new HashMap<>();
        jdbc.query(
                READ,
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(
                            id,
                            new Dossier(
                                    id,
                                    row.getString(2),
                                    row.getInt(3),
                                    row.getString(4),
                                    row.getLong(5)));
                },
                (Object) ids.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<Dossier> changed) {
        jdbc.batchUpdate(WRITE, changed.stream().map(BufferedDossiers::columns).toList());
    }

    private static Object[] columns(Dossier row) {
        return new Object[] {
            row.enrollmentId(), row.market(), row.revision(), row.coverage(), row.events()
        };
    }
}

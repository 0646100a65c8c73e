package dev.enrollment.benchmark.usual;

import dev.enrollment.benchmark.step.Dossier;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The aggregate's rows, read and written one at a time. */
class Dossiers {

    private final JdbcClient jdbc;

    Dossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Dossier of(UUID enrollmentId) {
        return jdbc.sql("SELECT * FROM dossier WHERE enrollment_id = ? FOR UPDATE")
                .param(enrollmentId)
                .query(
                        (row, number) ->
                                new Dossier(
                                        enrollmentId,
                                        row.getString("market"),
                                        row.getInt("revision"),
                                        row.getString("coverage"),
                                        row.getLong("events")))
                .optional()
                .orElseGet(() -> Dossier.empty(enrollmentId));
    }

    void save(Dossier dossier) {
        jdbc.sql(
                        """
                        INSERT INTO dossier VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (enrollment_id) DO UPDATE
                           SET market = EXCLUDED.market, revision = EXCLUDED.revision,
                               coverage = EXCLUDED.coverage, events = EXCLUDED.events
                        """)
                .params(
                        dossier.enrollmentId(),
                        dossier.market(),
                        dossier.revision(),
                        dossier.coverage(),
                        dossier.events())
                .update();
    }
}

package dev.enrollment.account.portal.persistence;

import dev.enrollment.account.portal.Wait;
import dev.enrollment.account.portal.Waits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures on the timelines: from the first step that began the wait to the one that ended it. */
@Repository
class JdbcWaits implements Waits {

    private static final String MEASURE =
            """
            WITH ended AS (
                SELECT enrollment_id, at FROM timeline_entry
                 WHERE milestone IN (:ends) ORDER BY at DESC LIMIT 500),
            waited AS (
                SELECT extract(epoch FROM min(ended.at) - min(began.at)) AS seconds
                  FROM ended JOIN timeline_entry began USING (enrollment_id)
                 WHERE began.milestone = :begin GROUP BY enrollment_id)
            SELECT count(*) AS cases,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS half,
                   percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS nine_of_ten
              FROM waited
            """;

    private final JdbcClient jdbc;

    JdbcWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Wait> measured(Wait.Stretch stretch) {
        return switch (stretch) {
            case REVIEW ->
                    measured(
                            "APPLICATION_SUBMITTED",
                            List.of("APPLICATION_APPROVED", "APPLICATION_REJECTED"));
            case PROVISIONING -> measured("AGREEMENT_SIGNED", List.of("ACCOUNT_PROVISIONED"));
        };
    }

    private Optional<Wait> measured(String begin, List<String> ends) {
        return jdbc.sql(MEASURE)
                .param("begin", begin)
                .param("ends", ends)
                .query((row, number) -> read(row))
                .single();
    }

    private static Optional<Wait> read(ResultSet row) throws SQLException {
        return row.getInt("cases") < Wait.FEWEST_CASES
                ? Optional.empty()
                : Optional.of(
                        new Wait(
                                Duration.ofSeconds(Math.round(row.getDouble("half"))),
                                Duration.ofSeconds(Math.round(row.getDouble("nine_of_ten")))));
    }
}

package dev.enrollment.review.persistence;

import dev.enrollment.review.Findings;
import dev.enrollment.review.check.CheckName;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFindings implements Findings {

    /** The sheet is cut too, unless the check has a newer result or is being made again. */
    private static final String FORGET =
            """
            WITH old AS MATERIALIZED (
                SELECT found.position, review.enrollment_id
                FROM review_history found JOIN review USING (enrollment_id)
                WHERE found.command = 'COMPLETE_CHECK' AND found.details[1] = :check
                  AND cardinality(found.details) > 2 AND found.at < now() - make_interval(secs => :seconds)
                ORDER BY found.at LIMIT :most FOR UPDATE OF review SKIP LOCKED),
            cut AS (
                UPDATE review SET checks = jsonb_set(review.checks, ARRAY[:check, 'findings'], '[]')
                FROM old
                WHERE review.enrollment_id = old.enrollment_id
                  AND review.checks -> :check ->> 'state' IN ('PASSED', 'ATTENTION', 'FAILED', 'WAIVED')
                  AND NOT EXISTS (SELECT FROM review_history newer
                                  WHERE newer.enrollment_id = old.enrollment_id
                                    AND newer.command = 'COMPLETE_CHECK' AND newer.details[1] = :check
                                    AND newer.at >= now() - make_interval(secs => :seconds)))
            UPDATE review_history SET details = ARRAY[details[1], details[2]] FROM old WHERE review_history.position = old.position
            """;

    private final JdbcClient jdbc;

    JdbcFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forget(CheckName check, Duration after, int most) {
        return jdbc.sql(FORGET)
                .param("check", check.name())
                .param("seconds", after.toSeconds())
                .param("most", most)
                .update();
    }
}

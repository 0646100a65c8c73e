package dev.enrollment.review.persistence;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.live.Changes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The end of the history and who looks, in few rows of an index. An entry that is committed after a
 * later one moves the beginning of that end.
 */
@Repository
class JdbcChanges implements Changes {

    private static final String LATEST =
            """
            SELECT (SELECT concat_ws('/', min(position), max(position), count(*))
                    FROM (SELECT position FROM review_history ORDER BY position DESC LIMIT 1000) AS latest)
                || ' ' || coalesce((SELECT string_agg(review_id || subject, ' ' ORDER BY review_id, subject)
                                    FROM looking WHERE seen_at >= now() - interval '1 minute'), '')
            """;

    private static final String OF_CASES =
            """
            SELECT review_id,
                   (SELECT count(*) FROM review_history WHERE review_history.enrollment_id = review.enrollment_id)
                   || ' ' || coalesce((SELECT string_agg(subject, ' ' ORDER BY subject) FROM looking
                                       WHERE looking.review_id = review.review_id
                                         AND seen_at >= now() - interval '1 minute'), '') AS state
            FROM review WHERE review_id = ANY (:cases)
            """;

    private final JdbcClient jdbc;

    JdbcChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String latest() {
        return Objects.requireNonNull(jdbc.sql(LATEST).query(String.class).single());
    }

    @Override
    public Map<ReviewId, String> of(Collection<ReviewId> cases) {
        Map<ReviewId, String> states = new HashMap<>();
        jdbc.sql(OF_CASES)
                .param("cases", cases.stream().map(ReviewId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            states.put(
                                    new ReviewId(row.getObject("review_id", UUID.class)),
                                    row.getString("state"));
                        });
        return states;
    }

    @Override
    public Set<String> open(Collection<String> sessions) {
        return jdbc.sql(
                        """
                        SELECT trim(session_id) FROM spring_session
                        WHERE session_id = ANY (:sessions)
                          AND expiry_time > extract(epoch FROM now()) * 1000
                        """)
                .param("sessions", sessions.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .set();
    }
}

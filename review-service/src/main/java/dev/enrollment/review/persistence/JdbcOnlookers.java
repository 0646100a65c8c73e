package dev.enrollment.review.persistence;

import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.live.Look;
import dev.enrollment.review.live.Onlookers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** In a table without a log: a crash of the database forgets who looked. */
@Repository
class JdbcOnlookers implements Onlookers {

    private static final String LOOK =
            """
            INSERT INTO looking (review_id, subject, name) VALUES (?, ?, ?)
            ON CONFLICT (review_id, subject) DO UPDATE SET seen_at = now(), name = excluded.name
            """;

    private final JdbcTemplate jdbc;

    JdbcOnlookers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void look(Collection<Look> looks) {
        jdbc.batchUpdate(
                LOOK,
                looks.stream()
                        .map(
                                it ->
                                        new Object[] {
                                            it.review().value(),
                                            it.by().id().subject(),
                                            it.by().name()
                                        })
                        .toList());
        jdbc.update(
                """
                DELETE FROM looking WHERE (review_id, subject) IN
                    (SELECT review_id, subject FROM looking WHERE seen_at < now() - interval '1 minute'
                     FOR UPDATE SKIP LOCKED)
                """);
    }

    @Override
    public Map<ReviewId, List<String>> others(Collection<ReviewId> cases, ReviewerId but) {
        Map<ReviewId, List<String>> names = new HashMap<>();
        jdbc.query(
                """
                SELECT review_id, name FROM looking
                WHERE review_id = ANY (?) AND subject <> ? AND seen_at >= now() - interval '1 minute'
                ORDER BY name
                """,
                row -> {
                    names.computeIfAbsent(
                                    new ReviewId(row.getObject("review_id", UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(row.getString("name"));
                },
                cases.stream().map(ReviewId::value).toArray(UUID[]::new),
                but.subject());
        return names;
    }
}

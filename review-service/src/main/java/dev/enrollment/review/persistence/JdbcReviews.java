package dev.enrollment.review.persistence;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.review.Review;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.Reviews;
import dev.enrollment.review.profile.EnrollmentId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReviews implements Reviews {

    private static final String LOAD =
            """
            SELECT * FROM review
            WHERE enrollment_id = ANY (?) ORDER BY enrollment_id FOR UPDATE
            """;

    private static final String MOST_URGENT =
            """
            SELECT enrollment_id FROM review
            WHERE status = 'READY' AND (barred IS NULL OR barred <> :by)
              AND (proposed_by IS NULL OR proposed_by <> :by)
            ORDER BY due_at, enrollment_id LIMIT 1 FOR UPDATE
            """;

    private static final String IDLE =
            """
            SELECT enrollment_id FROM review
            WHERE status = 'ASSIGNED'
              AND (SELECT max(at) FROM review_history WHERE review_history.enrollment_id = review.enrollment_id)
                  < now() - make_interval(secs => :seconds)
            ORDER BY due_at, enrollment_id LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private static final String DUE =
            """
            SELECT enrollment_id FROM review WHERE held_until <= now()
            ORDER BY held_until LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private static final String WRITE =
            """
            INSERT INTO review (enrollment_id, review_id, market, profile_revision,
                                partner_network_id, opened_at, due_at, status, assignee,
                                word_by, word_codes, round, checks, barred,
                                support_coverage, support_languages, declaration_version, declared_at, first_due_at,
                                held, held_until, paused_at, proposed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                profile_revision = excluded.profile_revision,
                partner_network_id = excluded.partner_network_id,
                status = excluded.status, assignee = excluded.assignee,
                word_by = excluded.word_by, word_codes = excluded.word_codes,
                round = excluded.round, checks = excluded.checks,
                due_at = excluded.due_at, barred = excluded.barred,
                support_coverage = excluded.support_coverage, support_languages = excluded.support_languages,
                held = excluded.held, held_until = excluded.held_until, paused_at = excluded.paused_at,
                proposed_by = excluded.proposed_by
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final BufferedTable<UUID, Review> rows;

    JdbcReviews(JdbcTemplate jdbc, JdbcClient client, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.client = client;
        this.rows = buffer.table("review", this::load, this::write);
    }

    @Override
    public Optional<Review> find(EnrollmentId enrollment) {
        return rows.find(enrollment.value());
    }

    @Override
    public Optional<Review> find(ReviewId id) {
        return client.sql("SELECT enrollment_id FROM review WHERE review_id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(rows::find);
    }

    /**
     * Passes over what others have locked. Where nothing else is left it waits for them: who has
     * locked a review need not claim it.
     */
    @Override
    public Optional<Review> mostUrgent(ReviewerId by) {
        return mostUrgent(MOST_URGENT + " SKIP LOCKED", by)
                .or(() -> mostUrgent(MOST_URGENT, by))
                .flatMap(rows::find);
    }

    private Optional<UUID> mostUrgent(String statement, ReviewerId by) {
        return client.sql(statement).param("by", by.subject()).query(UUID.class).optional();
    }

    @Override
    public List<EnrollmentId> idle(Duration after, int most) {
        return client.sql(IDLE)
                .param("seconds", after.toSeconds())
                .param("most", most)
                .query((row, number) -> new EnrollmentId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<EnrollmentId> due(int most) {
        return client.sql(DUE)
                .param("most", most)
                .query((row, number) -> new EnrollmentId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public int version(EnrollmentId enrollment) {
        return client.sql("SELECT count(*) FROM review_history WHERE enrollment_id = ?")
                .param(enrollment.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void save(Review review) {
        rows.put(review.enrollment().value(), review);
    }

    @Override
    public void forgetWords(EnrollmentId enrollment) {
        // Only people write words, never a poll: none can be waiting in the buffer.
        client.sql(
                        """
                        UPDATE review_history SET note = NULL, remarks = NULL
                        WHERE enrollment_id = ? AND num_nonnulls(note, remarks) > 0
                        """)
                .param(enrollment.value())
                .update();
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {
        rows.preload(enrollments.stream().map(EnrollmentId::value).toList());
    }

    private Map<UUID, Review> load(Collection<UUID> enrollments) {
        Map<UUID, Review> found = new HashMap<>();
        jdbc.query(
                LOAD,
                row -> {
                    Review review = ReviewColumns.read(row);
                    found.put(review.enrollment().value(), review);
                },
                (Object) enrollments.toArray(UUID[]::new));
        return found;
    }

    private void write(Collection<Review> written) {
        jdbc.batchUpdate(WRITE, written.stream().map(ReviewColumns::of).toList());
    }
}

package dev.enrollment.review.persistence;

import dev.enrollment.review.Deadlines;
import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReviewQueue implements ReviewQueue {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REVIEWS =
            """
            SELECT review.*, profile.facts, reviewer.name AS holder,
                   (SELECT count(*) FROM review_history
                    WHERE review_history.enrollment_id = review.enrollment_id) AS version,
                   CASE WHEN review.status = 'ASSIGNED'
                        THEN (SELECT max(at) FROM review_history
                              WHERE review_history.enrollment_id = review.enrollment_id) END AS touched
            FROM review %s profile USING (enrollment_id)
            LEFT JOIN reviewer ON reviewer.subject = review.assignee
            """;

    private static final int FEW = 2_000;

    private final JdbcClient jdbc;
    private final Deadlines deadlines;

    JdbcReviewQueue(JdbcClient jdbc, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /** Asks for one line more than the page has, to know whether the list goes on. */
    @Override
    public Page find(QueueFilter filter) {
        QueueQuery query = QueueQuery.of(filter, this::matching);
        List<Entry> found =
                jdbc.sql(
                                REVIEWS.formatted(query.join())
                                        + query.where()
                                        + query.orderBy()
                                        + " LIMIT :most")
                        .params(query.parameters())
                        .param("most", filter.size() + 1)
                        .query((row, number) -> entry(row))
                        .list();
        return Page.of(found, filter);
    }

    /** In the queue's order, whose index has the cases that are open and no others. */
    @Override
    public int count(QueueFilter filter, int most) {
        QueueQuery query = QueueQuery.of(filter, this::matching);
        return jdbc.sql(
                        """
                        SELECT count(*) FROM (SELECT FROM review LEFT JOIN profile USING (enrollment_id)%s
                                              ORDER BY review.due_at, review.enrollment_id LIMIT :most) AS few
                        """
                                .formatted(query.where()))
                .params(query.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /**
     * Few are looked up by the text index. Of many the queue's order comes to the first ones soon:
     * which of the two it will be, the database's statistics do not tell.
     */
    private Optional<List<UUID>> matching(String words) {
        List<UUID> found =
                jdbc.sql(
                                "SELECT enrollment_id FROM profile WHERE %s LIMIT :most"
                                        .formatted(QueueQuery.MATCHES))
                        .param("words", words)
                        .param("most", FEW + 1)
                        .query((row, number) -> row.getObject("enrollment_id", UUID.class))
                        .list();
        return found.size() > FEW ? Optional.empty() : Optional.of(found);
    }

    @Override
    public Optional<File> find(ReviewId id) {
        return jdbc.sql(REVIEWS.formatted("LEFT JOIN") + " WHERE review.review_id = :id")
                .param("id", id.value())
                .query(
                        (row, number) ->
                                new File(
                                        ReviewColumns.read(row),
                                        profile(row),
                                        row.getString("holder"),
                                        goesBackAt(row),
                                        List.of()))
                .optional()
                .map(this::withHistory);
    }

    private Entry entry(ResultSet row) throws SQLException {
        Profile profile = profile(row);
        return new Entry(
                ReviewColumns.read(row),
                profile == null ? null : profile.company().legalName(),
                row.getString("holder"),
                goesBackAt(row),
                row.getInt("version"));
    }

    private @Nullable Instant goesBackAt(ResultSet row) throws SQLException {
        OffsetDateTime touched = row.getObject("touched", OffsetDateTime.class);
        return touched == null ? null : deadlines.goesBackAt(touched.toInstant());
    }

    private File withHistory(File file) {
        return new File(
                file.review(),
                file.profile(),
                file.holder(),
                file.goesBackAt(),
                history(file.review().enrollment()));
    }

    private List<HistoryEntry> history(EnrollmentId enrollment) {
        return jdbc.sql("SELECT * FROM review_history WHERE enrollment_id = ? ORDER BY position")
                .param(enrollment.value())
                .query((row, number) -> historyEntry(row))
                .list();
    }

    private static HistoryEntry historyEntry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                ReviewColumns.instant(row, "at"),
                ReviewColumns.reviewer(row.getString("actor")),
                ReviewCommand.valueOf(row.getString("command")),
                ReviewColumns.codes(row.getArray("details")),
                row.getString("note"),
                ReviewColumns.remarks(row.getString("remarks")),
                ReviewColumns.instantOrNull(row, "due_at"),
                row.getString("policy"));
    }

    private static @Nullable Profile profile(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return facts == null ? null : JSON.readValue(facts, Profile.class);
    }
}

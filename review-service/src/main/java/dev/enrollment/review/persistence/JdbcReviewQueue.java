package dev.enrollment.review.persistence;

import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewQueue;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcReviewQueue implements ReviewQueue {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String REVIEWS =
            """
            SELECT review.*, profile.facts
            FROM review LEFT JOIN profile USING (enrollment_id)
            """;

    private static final String MATCHING =
            """
            WHERE (CAST(:status AS text) IS NULL OR review.status = :status)
              AND (CAST(:market AS text) IS NULL OR review.market = :market)
              AND (CAST(:assignee AS text) IS NULL OR review.assignee = :assignee)
            """;

    private final JdbcClient jdbc;

    JdbcReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page find(QueueFilter filter) {
        Map<String, @Nullable Object> matching = parameters(filter);
        long total =
                jdbc.sql("SELECT count(*) FROM review " + MATCHING)
                        .params(matching)
                        .query(Long.class)
                        .single();
        List<Entry> entries =
                jdbc.sql(
                                REVIEWS
                                        + MATCHING
                                        + " ORDER BY due_at, enrollment_id LIMIT :size OFFSET :skip")
                        .params(matching)
                        .param("size", filter.size())
                        .param("skip", (long) filter.page() * filter.size())
                        .query((row, number) -> entry(row))
                        .list();
        return new Page(entries, total);
    }

    @Override
    public Optional<File> find(ReviewId id) {
        return jdbc.sql(REVIEWS + " WHERE review.review_id = :id")
                .param("id", id.value())
                .query((row, number) -> new File(ReviewColumns.read(row), profile(row), List.of()))
                .optional()
                .map(this::withHistory);
    }

    private static Map<String, @Nullable Object> parameters(QueueFilter filter) {
        ReviewStatus status = filter.status();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("status", status == null ? null : status.name());
        parameters.put("market", filter.market());
        parameters.put("assignee", ReviewColumns.subject(filter.assignee()));
        return parameters;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Profile profile = profile(row);
        return new Entry(
                ReviewColumns.read(row), profile == null ? null : profile.company().legalName());
    }

    private File withHistory(File file) {
        return new File(file.review(), file.profile(), history(file.review().enrollment()));
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
                row.getString("note"));
    }

    private static @Nullable Profile profile(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return facts == null ? null : JSON.readValue(facts, Profile.class);
    }
}

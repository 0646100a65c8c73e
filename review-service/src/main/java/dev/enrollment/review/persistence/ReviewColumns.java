package dev.enrollment.review.persistence;

import dev.enrollment.review.Application;
import dev.enrollment.review.Decision;
import dev.enrollment.review.Remarks;
import dev.enrollment.review.Review;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.Standing;
import dev.enrollment.review.Term;
import dev.enrollment.review.Word;
import dev.enrollment.review.check.Check;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.profile.EnrollmentId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reviews as columns of the table. */
final class ReviewColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<CheckName, Check>> CHECKS = new TypeReference<>() {};

    private ReviewColumns() {}

    static @Nullable Object[] of(Review review) {
        Application application = review.application();
        Standing standing = review.standing();
        Word word = standing.word();
        Decision.Held held = standing.held();
        Instant pausedAt = review.term().pausedAt();
        Application.Support support = application.support();
        Application.Declaration declaration = application.declaration();
        return new @Nullable Object[] {
            application.enrollment().value(),
            review.id().value(),
            application.market(),
            application.profileRevision(),
            application.partnerNetworkId(),
            timestamp(review.term().openedAt()),
            timestamp(review.term().dueAt()),
            standing.status().name(),
            subject(standing.assignee()),
            word == null ? null : word.by().subject(),
            word == null ? null : word.codes().toArray(String[]::new),
            review.checks().round(),
            JSON.writeValueAsString(review.checks().checks()),
            subject(standing.barred()),
            support == null ? null : support.coverage(),
            support == null ? null : support.languages().toArray(String[]::new),
            declaration == null ? null : declaration.version(),
            declaration == null ? null : timestamp(declaration.at()),
            // Kept from the first time on: an appeal renews the due time beside it.
            timestamp(review.term().dueAt()),
            held == null ? null : JSON.writeValueAsString(held.decision()),
            held == null ? null : timestamp(held.until()),
            pausedAt == null ? null : timestamp(pausedAt),
            subject(standing.proposedBy())
        };
    }

    static Review read(ResultSet row) throws SQLException {
        return new Review(
                new ReviewId(row.getObject("review_id", UUID.class)),
                application(row),
                new Term(
                        instant(row, "opened_at"),
                        instant(row, "due_at"),
                        instantOrNull(row, "paused_at")),
                new Standing(
                        ReviewStatus.valueOf(row.getString("status")),
                        reviewer(row.getString("assignee")),
                        word(row),
                        reviewer(row.getString("barred")),
                        held(row),
                        reviewer(row.getString("proposed_by"))),
                new CheckSheet(
                        row.getInt("round"), JSON.readValue(row.getString("checks"), CHECKS)));
    }

    private static Application application(ResultSet row) throws SQLException {
        String coverage = row.getString("support_coverage");
        String declaration = row.getString("declaration_version");
        return new Application(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getString("market"),
                row.getInt("profile_revision"),
                row.getString("partner_network_id"),
                coverage == null
                        ? null
                        : new Application.Support(
                                coverage, codes(row.getArray("support_languages"))),
                declaration == null
                        ? null
                        : new Application.Declaration(declaration, instant(row, "declared_at")));
    }

    /** What was told the applicant; null where nothing was. */
    static @Nullable String json(@Nullable Remarks remarks) {
        return remarks == null ? null : JSON.writeValueAsString(remarks);
    }

    static @Nullable Remarks remarks(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Remarks.class);
    }

    static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    static @Nullable String subject(@Nullable ReviewerId reviewer) {
        return reviewer == null ? null : reviewer.subject();
    }

    static @Nullable ReviewerId reviewer(@Nullable String subject) {
        return subject == null ? null : new ReviewerId(subject);
    }

    static List<String> codes(Array column) throws SQLException {
        return List.of((String[]) column.getArray());
    }

    private static Decision.@Nullable Held held(ResultSet row) throws SQLException {
        String decision = row.getString("held");
        return decision == null
                ? null
                : new Decision.Held(
                        JSON.readValue(decision, Decision.class), instant(row, "held_until"));
    }

    private static @Nullable Word word(ResultSet row) throws SQLException {
        String by = row.getString("word_by");
        return by == null ? null : new Word(new ReviewerId(by), codes(row.getArray("word_codes")));
    }
}

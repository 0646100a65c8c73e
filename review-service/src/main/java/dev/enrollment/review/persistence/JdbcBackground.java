package dev.enrollment.review.persistence;

import dev.enrollment.review.Background;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.check.OtherApplicants.Likeness;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcBackground implements Background {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ALIKE =
            """
            SELECT review.review_id, review.status, other.facts #>> '{company,legalName}' AS company,
                   coalesce(other.registration_key = asked.registration_key, false) AS same_registration_number,
                   coalesce(other.vat_key = asked.vat_key, false) AS same_vat_number,
                   coalesce(other.name_key = asked.name_key, false) AS lookalike_name
            FROM profile asked
            JOIN profile other ON other.market = asked.market AND other.enrollment_id <> asked.enrollment_id
                AND (other.registration_key = asked.registration_key OR other.vat_key = asked.vat_key
                     OR other.name_key = asked.name_key)
            JOIN review ON review.enrollment_id = other.enrollment_id
            WHERE asked.enrollment_id = ?
            ORDER BY review.opened_at DESC LIMIT 20
            """;

    private final JdbcClient jdbc;

    JdbcBackground(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Profile> before(EnrollmentId enrollment) {
        return jdbc.sql(
                        "SELECT facts FROM profile_revision WHERE enrollment_id = ? ORDER BY revision")
                .param(enrollment.value())
                .query((row, number) -> JSON.readValue(row.getString("facts"), Profile.class))
                .list();
    }

    @Override
    public List<Lookalike> alike(EnrollmentId enrollment) {
        return jdbc.sql(ALIKE)
                .param(enrollment.value())
                .query((row, number) -> lookalike(row))
                .list();
    }

    private static Lookalike lookalike(ResultSet row) throws SQLException {
        Set<Likeness> likenesses = EnumSet.noneOf(Likeness.class);
        for (Likeness likeness : Likeness.values()) {
            if (row.getBoolean(likeness.name())) {
                likenesses.add(likeness);
            }
        }
        return new Lookalike(
                new ReviewId(row.getObject("review_id", UUID.class)),
                row.getString("company"),
                ReviewStatus.valueOf(row.getString("status")),
                likenesses);
    }
}

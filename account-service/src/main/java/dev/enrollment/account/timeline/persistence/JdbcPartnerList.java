package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.timeline.EnrollmentLine;
import dev.enrollment.account.timeline.PartnerList;
import dev.enrollment.edge.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the courses of one partner by the index of their changes; names only what is asked for. */
@Repository
class JdbcPartnerList implements PartnerList {

    private static final String LINES =
            """
            SELECT * FROM (
                SELECT j.*, a.submission_id,
                       (SELECT legal_name FROM application p
                         WHERE p.enrollment_id = j.enrollment_id
                         ORDER BY revision DESC LIMIT 1) AS company
                  FROM journey j JOIN account a USING (enrollment_id)) AS line
             WHERE partner = :partner
            """;

    private static final String IN_ORDER = " ORDER BY changed_at, enrollment_id LIMIT :size";

    private final JdbcClient jdbc;

    JdbcPartnerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EnrollmentLine> find(String partner, Question question) {
        Map<String, Object> values = new LinkedHashMap<>();
        String conditions = conditions(question, values);
        values.put("partner", partner);
        values.put("size", question.size());
        return jdbc.sql(LINES + conditions + IN_ORDER)
                .params(values)
                .query((row, number) -> line(row))
                .list();
    }

    private static String conditions(Question question, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder();
        if (!question.statuses().isEmpty()) {
            conditions.append(" AND status IN (:statuses)");
            values.put("statuses", question.statuses().stream().map(Enum::name).toList());
        }
        if (question.changedSince() != null) {
            conditions.append(" AND changed_at >= :since");
            values.put("since", Timestamp.from(question.changedSince()));
        }
        if (question.search() != null) {
            conditions.append(
                    " AND (submission_id = :search OR position(lower(:search) in lower(company)) > 0)");
            values.put("search", question.search());
        }
        Place after = question.after();
        if (after != null) {
            conditions.append(" AND (changed_at, enrollment_id) > (:after, :enrollment)");
            values.put("after", Timestamp.from(after.at()));
            values.put("enrollment", after.enrollment());
        }
        return conditions.toString();
    }

    private static EnrollmentLine line(ResultSet row) throws SQLException {
        return new EnrollmentLine(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getString("submission_id"),
                row.getString("market"),
                row.getString("company"),
                StandingColumns.read(row),
                row.getTimestamp("changed_at").toInstant());
    }
}

package dev.enrollment.agreement.persistence;

import dev.enrollment.agreement.AgreementList;
import dev.enrollment.edge.Place;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists agreements with the market of their profile, by one statement. */
@Repository
class JdbcAgreementList implements AgreementList {

    private final JdbcClient jdbc;

    JdbcAgreementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> find(Question question) {
        Place after = question.after();
        StringBuilder sql =
                new StringBuilder(
                        """
                        SELECT a.*, p.market
                        FROM agreement a LEFT JOIN applicant p USING (enrollment_id) WHERE true""");
        if (!question.statuses().isEmpty()) {
            sql.append(" AND a.status IN (:statuses)");
        }
        if (question.market() != null) {
            sql.append(" AND p.market = :market");
        }
        if (after != null) {
            sql.append(" AND (a.offered_at, a.enrollment_id) > (:offeredAt, :enrollment)");
        }
        sql.append(" ORDER BY a.offered_at, a.enrollment_id LIMIT :size");
        return jdbc.sql(sql.toString())
                .param("statuses", question.statuses().stream().map(Enum::name).toList())
                .param("market", question.market())
                .param("offeredAt", after == null ? null : Times.timestamp(after.at()))
                .param("enrollment", after == null ? null : after.enrollment())
                .param("size", question.size())
                .query(
                        (row, number) ->
                                new Line(AgreementRow.read(row, number), row.getString("market")))
                .list();
    }
}

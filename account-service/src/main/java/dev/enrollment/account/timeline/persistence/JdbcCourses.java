package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Courses;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Milestone;
import dev.enrollment.account.timeline.Standing;
import dev.enrollment.account.timeline.Standings;
import dev.enrollment.account.timeline.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads account, course and newest application together, or where many stand. */
@Repository
class JdbcCourses implements Courses, Standings {

    private static final String COURSE =
            """
            SELECT a.partner, a.market, j.status, j.turn, j.since, j.due,
                   coalesce(
                       (SELECT legal_name FROM application p
                         WHERE p.enrollment_id = a.enrollment_id ORDER BY revision DESC LIMIT 1),
                       (SELECT fields ->> 'company.legalName' FROM draft d
                         WHERE d.enrollment_id = a.enrollment_id)) AS company
              FROM account a JOIN journey j USING (enrollment_id)
             WHERE enrollment_id = :id
            """;

    private static final String ENTRIES =
            """
            SELECT at, milestone, turn, codes FROM timeline_entry
             WHERE enrollment_id = :id ORDER BY position
            """;

    private static final String STANDINGS =
            """
            SELECT enrollment_id, status, turn, since, due FROM journey
             WHERE enrollment_id = ANY (?)
            """;

    private final JdbcClient jdbc;

    JdbcCourses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Course> find(EnrollmentId id) {
        return jdbc.sql(COURSE)
                .param("id", id.value())
                .query((row, number) -> course(id, row))
                .optional();
    }

    @Override
    public Map<EnrollmentId, Standing> of(Collection<EnrollmentId> ids) {
        Map<EnrollmentId, Standing> standings = new HashMap<>();
        jdbc.sql(STANDINGS)
                .param(ids.stream().map(EnrollmentId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            var id = new EnrollmentId(row.getObject("enrollment_id", UUID.class));
                            standings.put(id, StandingColumns.read(row));
                        });
        return standings;
    }

    private Course course(EnrollmentId id, ResultSet row) throws SQLException {
        return new Course(
                id,
                row.getString("partner"),
                row.getString("market"),
                row.getString("company"),
                StandingColumns.read(row),
                entries(id));
    }

    private List<Entry> entries(EnrollmentId id) {
        return jdbc.sql(ENTRIES).param("id", id.value()).query((row, number) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                Milestone.valueOf(row.getString("milestone")),
                Turn.valueOf(row.getString("turn")),
                List.of((String[]) row.getArray("codes").getArray()));
    }
}

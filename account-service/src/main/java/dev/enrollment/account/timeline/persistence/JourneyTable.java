package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.timeline.Journey;
import dev.enrollment.account.timeline.Turn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of the table of courses. */
@Component
class JourneyTable {

    private static final String LOAD =
            """
            SELECT * FROM journey WHERE enrollment_id = ANY (?::uuid[])
            ORDER BY enrollment_id FOR UPDATE
            """;

    private static final String WRITE =
            """
            INSERT INTO journey (enrollment_id, status, turn, steps, entries)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                status = excluded.status, turn = excluded.turn,
                steps = excluded.steps, entries = excluded.entries
            """;

    private final JdbcTemplate jdbc;

    JourneyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<EnrollmentId, Journey> load(Collection<EnrollmentId> ids) {
        String[] values = ids.stream().map(EnrollmentId::toString).toArray(String[]::new);
        Map<EnrollmentId, Journey> found = HashMap.newHashMap(values.length);
        jdbc.query(LOAD, (row, number) -> read(row), (Object) values)
                .forEach(journey -> found.put(journey.id(), journey));
        return found;
    }

    void write(Collection<Journey> journeys) {
        jdbc.batchUpdate(WRITE, journeys, journeys.size(), JourneyTable::bind);
    }

    private static void bind(PreparedStatement statement, Journey journey) throws SQLException {
        statement.setObject(1, journey.id().value());
        statement.setString(2, journey.status().name());
        statement.setString(3, journey.turn().name());
        statement.setInt(4, journey.steps());
        statement.setInt(5, journey.entries());
    }

    private static Journey read(ResultSet row) throws SQLException {
        return new Journey(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                AccountStatus.valueOf(row.getString("status")),
                Turn.valueOf(row.getString("turn")),
                row.getInt("steps"),
                row.getInt("entries"));
    }
}

package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Market;
import dev.enrollment.account.timeline.Journey;
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
            INSERT INTO journey
                (enrollment_id, market, status, turn, since, due, steps, entries, partner)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                market = excluded.market, status = excluded.status, turn = excluded.turn,
                since = excluded.since, due = excluded.due,
                steps = excluded.steps, entries = excluded.entries,
                partner = excluded.partner,
                changed_at = CASE
                    WHEN (journey.status, journey.turn, journey.due)
                         IS NOT DISTINCT FROM (excluded.status, excluded.turn, excluded.due)
                    THEN journey.changed_at ELSE clock_timestamp() END
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
        statement.setString(2, journey.market().code());
        StandingColumns.bind(statement, 3, journey.standing());
        statement.setInt(7, journey.steps());
        statement.setInt(8, journey.entries());
        statement.setString(9, journey.partner());
    }

    private static Journey read(ResultSet row) throws SQLException {
        return new Journey(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                new Market(row.getString("market")),
                row.getString("partner"),
                StandingColumns.read(row),
                row.getInt("steps"),
                row.getInt("entries"));
    }
}

package dev.enrollment.review.check.persistence;

import dev.enrollment.defaults.Bell;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.review.check.Backlog;
import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.DueCheck;
import dev.enrollment.review.check.DueChecks;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDueChecks implements DueChecks {

    private static final String ADD =
            """
            INSERT INTO due_check (enrollment_id, check_name, round, due_at, location)
            SELECT enrollment_id, check_name, round, now() + make_interval(secs => pause), location
            FROM unnest(?::uuid[], ?::text[], ?::int[], ?::float8[], ?::text[])
                AS added (enrollment_id, check_name, round, pause, location)
            ON CONFLICT (enrollment_id, check_name) DO UPDATE SET
                round = excluded.round, due_at = excluded.due_at,
                since = CASE WHEN due_check.round = excluded.round THEN due_check.since ELSE excluded.since END,
                location = CASE WHEN due_check.round = excluded.round
                                THEN coalesce(excluded.location, due_check.location) ELSE excluded.location END
            """;

    private static final String REMOVE =
            """
            DELETE FROM due_check
            USING unnest(?::uuid[], ?::text[], ?::int[]) AS done (enrollment_id, check_name, round)
            WHERE due_check.enrollment_id = done.enrollment_id AND due_check.check_name = done.check_name
              AND due_check.round <= done.round
            """;

    /** Materialized, because a subquery that is run again would claim again. */
    private static final String CLAIM =
            """
            WITH due AS MATERIALIZED (
                SELECT waiting.enrollment_id, waiting.check_name
                FROM unnest(?::text[], ?::int[]) AS source (check_name, places)
                CROSS JOIN LATERAL (
                    SELECT enrollment_id, check_name FROM due_check
                    WHERE check_name = source.check_name AND due_at <= now()
                    ORDER BY due_at LIMIT source.places FOR UPDATE SKIP LOCKED) AS waiting),
            claimed AS (
                UPDATE due_check SET due_at = clock_timestamp() + make_interval(secs => ?)
                FROM due
                WHERE due_check.enrollment_id = due.enrollment_id AND due_check.check_name = due.check_name
                RETURNING due_check.enrollment_id, due_check.check_name, due_check.round, due_check.location)
            SELECT claimed.*, review.market, review.partner_network_id, profile.facts
            FROM claimed
            LEFT JOIN review ON review.enrollment_id = claimed.enrollment_id
                AND coalesce((review.checks -> claimed.check_name ->> 'round')::int, review.round) = claimed.round
                AND review.status NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN')
            LEFT JOIN profile ON profile.enrollment_id = claimed.enrollment_id
            """;

    private static final String BACKLOGS =
            """
            SELECT check_name, extract(epoch FROM greatest(now() - min(due_at), interval '0')) AS overdue,
                   extract(epoch FROM now() - coalesce(min(since) FILTER (WHERE location IS NULL), now())) AS waiting
            FROM due_check WHERE check_name = ANY (?) GROUP BY check_name
            """;

    /** A newer version may have written others. */
    private static final String[] KNOWN =
            Stream.of(CheckName.values()).map(CheckName::name).toArray(String[]::new);

    private final JdbcTemplate jdbc;
    private final Bell bell;
    private final BufferedTable<String, DueRow> rows;

    JdbcDueChecks(JdbcTemplate jdbc, Bell bell, WriteBuffer buffer) {
        this.jdbc = jdbc;
        this.bell = bell;
        this.rows = buffer.table("due_check", keys -> Map.of(), this::write);
    }

    @Override
    public void add(CheckKey key, Duration pause) {
        rows.put(place(key), new DueRow(key, pause, null));
    }

    @Override
    public void promise(CheckKey key, Duration pause, URI location) {
        rows.put(place(key), new DueRow(key, pause, location.toString()));
    }

    @Override
    public void remove(CheckKey key) {
        rows.put(place(key), new DueRow(key, null, null));
    }

    @Override
    public List<DueCheck> claim(Map<CheckName, Integer> places, Duration lease) {
        List<CheckName> sources = List.copyOf(places.keySet());
        return jdbc.query(
                CLAIM,
                (row, number) -> DueRow.claimed(row),
                sources.stream().map(CheckName::name).toArray(String[]::new),
                sources.stream().map(places::get).toArray(Integer[]::new),
                DueRow.seconds(lease));
    }

    @Override
    public List<Backlog> backlogs() {
        return jdbc.query(
                BACKLOGS,
                (row, number) ->
                        new Backlog(
                                CheckName.valueOf(row.getString("check_name")),
                                DueRow.duration(row.getDouble("overdue")),
                                DueRow.duration(row.getDouble("waiting"))),
                (Object) KNOWN);
    }

    private static String place(CheckKey key) {
        return key.enrollment() + "/" + key.check();
    }

    private void write(Collection<DueRow> written) {
        List<DueRow> added = written.stream().filter(row -> row.pause() != null).toList();
        List<DueRow> removed = written.stream().filter(row -> row.pause() == null).toList();
        if (!removed.isEmpty()) {
            jdbc.update(REMOVE, DueRow.keys(removed));
        }
        if (!added.isEmpty()) {
            jdbc.update(ADD, DueRow.columns(added));
            bell.ringAfterCommit();
        }
    }
}

package dev.enrollment.review.persistence;

import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.figures.AgeBand;
import dev.enrollment.review.figures.Figures;
import dev.enrollment.review.figures.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the view {@code review_step}, which the index by time serves, and what is open. */
@Repository
@Transactional(readOnly = true)
class JdbcFigures implements Figures {

    private static final String ROWS =
            """
            SELECT CASE WHEN grouping(week) = 0 THEN 'WEEK' WHEN grouping(market) = 0 THEN 'MARKET'
                        WHEN grouping(actor) = 0 THEN 'REVIEWER' ELSE 'ALL' END AS part,
                   coalesce(week::text, market, actor, '') AS of,
                   count(DISTINCT enrollment_id) FILTER (WHERE command = 'APPROVE') AS approved,
                   count(DISTINCT enrollment_id) FILTER (WHERE command = 'APPROVE_BY_POLICY') AS by_policy,
                   count(DISTINCT enrollment_id) FILTER (WHERE command = 'REJECT') AS rejected,
                   count(DISTINCT enrollment_id) FILTER (WHERE command = 'REQUEST_INFORMATION') AS asked,
                   count(DISTINCT enrollment_id) FILTER (WHERE command IN ('RELEASE', 'RETURN')) AS returned,
                   count(DISTINCT enrollment_id) FILTER (WHERE late) AS late,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY waited) AS waited_half,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY waited) AS waited_mostly,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY worked) AS worked_half,
                   percentile_disc(0.9) WITHIN GROUP (ORDER BY worked) AS worked_mostly
            FROM (SELECT *, date_trunc('week', at AT TIME ZONE 'UTC')::date AS week,
                         CASE WHEN command IN ('CLAIM', 'ASSIGN') THEN extract(epoch FROM lasted) END AS waited,
                         CASE WHEN command IN ('APPROVE', 'REJECT', 'REQUEST_INFORMATION')
                              THEN extract(epoch FROM lasted) END AS worked
                  FROM review_step {where}) step
            GROUP BY GROUPING SETS ((), (week), (market), (actor))
            HAVING grouping(actor) = 1 OR actor IS NOT NULL
            ORDER BY grouping(actor) DESC, grouping(market) DESC, grouping(week) DESC, of
            """;

    private static final String REASONS =
            """
            SELECT command, code, count(DISTINCT enrollment_id) AS cases
            FROM review_step, unnest(details) AS code {where} AND command IN ('REJECT', 'REQUEST_INFORMATION')
            GROUP BY command, code ORDER BY command DESC, cases DESC, code
            """;

    private static final String STEPS =
            """
            SELECT review_step.*, extract(epoch FROM lasted) AS seconds, reviewer.name,
                   facts #>> '{company,legalName}' AS company
            FROM review_step LEFT JOIN profile USING (enrollment_id)
            LEFT JOIN reviewer ON reviewer.subject = actor {where} ORDER BY at, enrollment_id
            """;

    private static final String OPEN =
            """
            SELECT width_bucket(opened_at, CAST(:bounds AS timestamptz[])) AS band, status, count(*) AS cases,
                   count(*) FILTER (WHERE due_at < now() AND status <> 'INFORMATION_REQUESTED') AS late
            FROM review
            WHERE status IN ('CHECKING', 'READY', 'ASSIGNED', 'ESCALATED', 'INFORMATION_REQUESTED')
            """;

    private static final String WHERE = "{where}";
    private static final int FETCH = 500;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcFigures(JdbcTemplate jdbc) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    @Override
    public List<Row> rows(Scope scope) {
        return jdbc.query(
                ROWS.replace(WHERE, where(scope)), parameters(scope), (row, number) -> row(row));
    }

    @Override
    public List<Reason> reasons(Scope scope) {
        return jdbc.query(
                REASONS.replace(WHERE, where(scope)),
                parameters(scope),
                (row, number) ->
                        new Reason(
                                ReviewCommand.valueOf(row.getString("command")),
                                row.getString("code"),
                                row.getLong("cases")));
    }

    @Override
    public List<Open> open(Scope scope, List<AgeBand> bands) {
        Map<String, Object> parameters = parameters(scope);
        // From the oldest on: each band begins where the one before ends.
        parameters.put(
                "bounds",
                bands.reversed().stream()
                        .map(AgeBand::openedFrom)
                        .filter(Objects::nonNull)
                        .map(day -> day + "T00:00:00Z")
                        .toArray(String[]::new));
        String asked =
                (scope.market() == null ? "" : " AND market = :market")
                        + (scope.reviewer() == null ? "" : " AND assignee = :reviewer");
        return jdbc.query(
                OPEN + asked + " GROUP BY band, status",
                parameters,
                (row, number) ->
                        new Open(
                                bands.get(bands.size() - 1 - row.getInt("band")),
                                ReviewStatus.valueOf(row.getString("status")),
                                row.getLong("cases"),
                                row.getLong("late")));
    }

    @Override
    public void steps(Scope scope, Consumer<Step> each) {
        jdbc.query(
                STEPS.replace(WHERE, where(scope).replace(" market", " review_step.market")),
                parameters(scope),
                row -> {
                    each.accept(step(row));
                });
    }

    private static String where(Scope scope) {
        return " WHERE at >= :start AND at < :end"
                + (scope.market() == null ? "" : " AND market = :market")
                + (scope.reviewer() == null ? "" : " AND actor = :reviewer");
    }

    private static Map<String, Object> parameters(Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("start", ReviewColumns.timestamp(scope.start()));
        parameters.put("end", ReviewColumns.timestamp(scope.end()));
        String market = scope.market();
        if (market != null) {
            parameters.put("market", market);
        }
        String reviewer = ReviewColumns.subject(scope.reviewer());
        if (reviewer != null) {
            parameters.put("reviewer", reviewer);
        }
        return parameters;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Group.valueOf(row.getString("part")),
                row.getString("of"),
                new Counts(
                        row.getLong("approved"),
                        row.getLong("by_policy"),
                        row.getLong("rejected"),
                        row.getLong("asked"),
                        row.getLong("returned"),
                        row.getLong("late")),
                spread(row, "waited"),
                spread(row, "worked"));
    }

    private static @Nullable Spread spread(ResultSet row, String what) throws SQLException {
        Duration half = duration(row, what + "_half");
        Duration mostly = duration(row, what + "_mostly");
        return half == null || mostly == null ? null : new Spread(half, mostly);
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }

    private static Step step(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Step(
                ReviewColumns.instant(row, "at"),
                row.getString("review_id"),
                row.getString("company"),
                row.getString("market"),
                ReviewCommand.valueOf(row.getString("command")),
                name == null ? row.getString("actor") : name,
                ReviewColumns.codes(row.getArray("details")),
                duration(row, "seconds"),
                row.getBoolean("late"));
    }
}

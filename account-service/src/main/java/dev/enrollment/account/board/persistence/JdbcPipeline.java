package dev.enrollment.account.board.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.board.Arrivals;
import dev.enrollment.account.board.Crowd;
import dev.enrollment.account.board.Pipeline;
import dev.enrollment.account.board.Stage;
import dev.enrollment.account.board.Stuck;
import dev.enrollment.account.board.Throughput;
import dev.enrollment.account.board.Unanswered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads the index of what has not ended, which holds stage, age and market; no table is read from
 * end to end.
 */
@Repository
class JdbcPipeline implements Pipeline {

    static final String CROWDS =
            """
            SELECT stage, market, count(*) AS count, count(*) FILTER (WHERE since < before) AS overdue
              FROM journey JOIN unnest(?::text[], ?::timestamptz[]) AS stages (stage, before) USING (stage)
             WHERE stage IS NOT NULL
             GROUP BY stage, market
            """;

    /** The n-th in the order of an index: nothing is sorted. */
    static final String ARRIVALS =
            """
            SELECT stages.stage, first.since AS oldest, half.since AS half, ninth.since AS nine_of_ten
              FROM unnest(?::text[], ?::bigint[]) AS stages (stage, count)
             CROSS JOIN LATERAL (SELECT since FROM journey j WHERE j.stage = stages.stage
                                  ORDER BY since LIMIT 1) AS first
             CROSS JOIN LATERAL (SELECT since FROM journey j WHERE j.stage = stages.stage
                                  ORDER BY since OFFSET stages.count / 2 LIMIT 1) AS half
             CROSS JOIN LATERAL (SELECT since FROM journey j WHERE j.stage = stages.stage
                                  ORDER BY since OFFSET stages.count / 10 LIMIT 1) AS ninth
            """;

    static final String OVERDUE =
            """
            SELECT late.* FROM unnest(?::text[], ?::timestamptz[]) AS stages (stage, before)
             CROSS JOIN LATERAL (
                   SELECT enrollment_id, market, stage, since, 'WAITS_TOO_LONG' AS why FROM journey j
                    WHERE j.stage = stages.stage AND since < before ORDER BY since LIMIT ?) AS late
             ORDER BY late.since, late.enrollment_id LIMIT ?
            """;

    /**
     * Messages on internal topics are about the enrollment that is their key, replies about that of
     * their submission.
     */
    private static final String PARKED =
            """
            WITH stopped AS MATERIALIZED (
                SELECT coalesce(s.enrollment_id,
                           CASE WHEN key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN key::uuid END) AS id,
                       min(since) AS since, bool_and(outgoing) AS outgoing
                  FROM messaging.stopped
                  LEFT JOIN submission s ON outgoing AND s.submission_id = key
                       AND topic LIKE 'partner.%' AND s.partner = split_part(topic, '.', 2)
                 GROUP BY 1)
            SELECT enrollment_id, market, stage, stopped.since, CASE WHEN outgoing THEN 'UNSENT' ELSE 'PARKED' END AS why
              FROM stopped JOIN journey ON enrollment_id = stopped.id
             WHERE stage IS NOT NULL ORDER BY stopped.since, enrollment_id LIMIT ?
            """;

    private static final String UNANSWERED =
            """
            SELECT split_part(topic, '.', 2) AS partner, count(*) AS count, min(since) AS oldest
              FROM messaging.unanswered WHERE topic LIKE 'partner.%' GROUP BY 1 ORDER BY 2 DESC, 1
            """;

    private final JdbcTemplate jdbc;
    private final FlowCount flows;

    JdbcPipeline(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.flows = new FlowCount(jdbc);
    }

    @Override
    public List<Crowd> crowds(Map<Stage, Instant> limits) {
        return jdbc.query(
                CROWDS,
                (row, number) ->
                        new Crowd(
                                stage(row),
                                row.getString("market"),
                                row.getLong("count"),
                                row.getLong("overdue")),
                names(limits.keySet()),
                times(limits.values()));
    }

    @Override
    public Map<Stage, Arrivals> arrivals(Map<Stage, Long> counts) {
        Map<Stage, Arrivals> found = new EnumMap<>(Stage.class);
        jdbc.query(
                ARRIVALS,
                row -> {
                    found.put(
                            stage(row),
                            new Arrivals(
                                    instant(row, "oldest"),
                                    instant(row, "half"),
                                    instant(row, "nine_of_ten")));
                },
                names(counts.keySet()),
                counts.values().toArray(Long[]::new));
        return found;
    }

    @Override
    public List<Stuck> overdue(Map<Stage, Instant> limits, int most) {
        return jdbc.query(
                OVERDUE,
                (row, number) -> stuck(row),
                names(limits.keySet()),
                times(limits.values()),
                most,
                most);
    }

    @Override
    public List<Stuck> parked(int most) {
        return jdbc.query(PARKED, (row, number) -> stuck(row), most);
    }

    @Override
    public List<Unanswered> unanswered() {
        return jdbc.query(
                UNANSWERED,
                (row, number) ->
                        new Unanswered(
                                row.getString("partner"),
                                row.getLong("count"),
                                instant(row, "oldest")));
    }

    @Override
    public Throughput throughput(Instant now) {
        return flows.upTo(now);
    }

    private static Stuck stuck(ResultSet row) throws SQLException {
        return new Stuck(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getString("market"),
                stage(row),
                instant(row, "since"),
                Stuck.Why.valueOf(row.getString("why")));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return Stage.valueOf(row.getString("stage"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static String[] names(Collection<Stage> stages) {
        return stages.stream().map(Stage::name).toArray(String[]::new);
    }

    private static Timestamp[] times(Collection<Instant> instants) {
        return instants.stream().map(Timestamp::from).toArray(Timestamp[]::new);
    }
}

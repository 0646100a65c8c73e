package dev.enrollment.account.board.persistence;

import dev.enrollment.account.board.Flow;
import dev.enrollment.account.board.Throughput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts steps of all timelines by day, over an index of what is counted. */
final class FlowCount {

    private static final int DAYS = 14;

    private static final String COUNT =
            """
            SELECT milestone, (at AT TIME ZONE 'UTC')::date AS day, count(*) AS count,
                   count(*) FILTER (WHERE at > ?) AS newest
              FROM timeline_entry
             WHERE milestone IN ('APPLICATION_SUBMITTED', 'ACCOUNT_PROVISIONED', 'APPLICATION_REJECTED')
               AND at >= ?
             GROUP BY milestone, day
            """;

    private static final Map<String, Flow> FLOWS =
            Arrays.stream(Flow.values())
                    .collect(Collectors.toMap(it -> it.milestone().name(), Function.identity()));

    /** How much there was on one day, and how much of it in the last 24 hours. */
    private record Count(Flow flow, LocalDate day, long count, long newest) {}

    private final JdbcTemplate jdbc;

    FlowCount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Throughput upTo(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate first = today.minusDays(DAYS - 1);
        List<Count> counts =
                jdbc.query(
                        COUNT,
                        (row, number) -> read(row),
                        Timestamp.from(now.minus(Duration.ofDays(1))),
                        Timestamp.from(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
        return new Throughput(
                counts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Count::flow, Collectors.summingLong(Count::newest))),
                first.datesUntil(today.plusDays(1)).map(day -> day(day, counts)).toList());
    }

    private static Throughput.Day day(LocalDate date, List<Count> counts) {
        return new Throughput.Day(
                date,
                counts.stream()
                        .filter(count -> count.day().equals(date))
                        .collect(Collectors.toMap(Count::flow, Count::count)));
    }

    private static Count read(ResultSet row) throws SQLException {
        return new Count(
                Objects.requireNonNull(FLOWS.get(row.getString("milestone"))),
                row.getObject("day", LocalDate.class),
                row.getLong("count"),
                row.getLong("newest"));
    }
}

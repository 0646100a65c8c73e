package dev.enrollment.messaging.parking;

import dev.enrollment.messaging.parking.BulkRedriveView.Group;
import dev.enrollment.messaging.parking.BulkRedriveView.Item;
import dev.enrollment.messaging.parking.BulkRedriveView.Line;
import dev.enrollment.messaging.parking.BulkRedriveView.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has come of lists, read from the tables that know it. */
final class RedriveOutcomes {

    private static final int LIMIT = 500;
    private static final int LISTS = 50;
    private static final int GROUPS = 100;

    private static final String LINE =
            """
            SELECT r.*, c.* FROM messaging.redrive r CROSS JOIN LATERAL (
                   SELECT count(*) AS items, count(tried_at) AS tried, count(*) FILTER (WHERE outcome = 'DONE') AS done
                     FROM messaging.redrive_outcome o WHERE o.redrive_id = r.id) c
            """;

    /** Reasons are alike but for numbers, identities and what they quote. */
    private static final String GROUP =
            """
            SELECT kind, topic, outcome, alike, count(*) FROM (
                   SELECT kind, topic, outcome, regexp_replace(left(reason, 200),
                          '"[^"]*"|''[^'']*''|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]+', '…', 'g') AS alike
                     FROM messaging.redrive_outcome WHERE redrive_id = ?) AS o
             GROUP BY 1, 2, 3, 4 ORDER BY count(*) DESC, 1, 2, 3, 4 LIMIT ?
            """;

    private static final String ITEMS =
            """
            SELECT * FROM messaging.redrive_outcome WHERE redrive_id = ? AND number > ? ORDER BY number LIMIT ?
            """;

    private final JdbcTemplate jdbc;

    RedriveOutcomes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Line> newest() {
        return jdbc.query(
                LINE + " ORDER BY r.frozen_at DESC, r.id LIMIT ?", RedriveOutcomes::line, LISTS);
    }

    /**
     * @param after number of the last item known
     */
    Optional<BulkRedriveView> of(UUID list, int after) {
        return jdbc.query(LINE + " WHERE r.id = ?", RedriveOutcomes::line, list).stream()
                .findFirst()
                .map(line -> view(line, after));
    }

    private BulkRedriveView view(Line line, int after) {
        List<Item> items = jdbc.query(ITEMS, RedriveOutcomes::item, line.id(), after, LIMIT + 1);
        return new BulkRedriveView(
                line,
                jdbc.query(GROUP, RedriveOutcomes::group, line.id(), GROUPS),
                items.stream().limit(LIMIT).toList(),
                items.size() <= LIMIT);
    }

    private static Line line(ResultSet row, int any) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("reason"),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_by"),
                instant(row, "started_at"),
                row.getString("started_by"),
                instant(row, "finished_at"),
                row.getLong("items"),
                row.getLong("tried"),
                row.getLong("done"));
    }

    private static Group group(ResultSet row, int any) throws SQLException {
        return new Group(
                RedriveLists.Kind.valueOf(row.getString(1)),
                row.getString(2),
                Outcome.valueOf(row.getString(3)),
                row.getString(4),
                row.getLong(5));
    }

    private static Item item(ResultSet row, int any) throws SQLException {
        RedriveLists.Kind kind = RedriveLists.Kind.valueOf(row.getString("kind"));
        return new Item(
                row.getInt("number"),
                kind,
                row.getString("topic"),
                row.getString("key"),
                row.getString(kind == RedriveLists.Kind.OUTGOING ? "message_id" : "sequence"),
                row.getObject("kafka_partition", Integer.class),
                row.getObject("kafka_offset", Long.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.AccountStatus;
import dev.enrollment.account.timeline.Standing;
import dev.enrollment.account.timeline.Turn;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns status, turn, since and due of a course. */
final class StandingColumns {

    private StandingColumns() {}

    /** Binds four parameters, the first at this index. */
    static void bind(PreparedStatement statement, int first, Standing standing)
            throws SQLException {
        statement.setString(first, standing.status().name());
        statement.setString(first + 1, standing.turn().name());
        statement.setTimestamp(first + 2, Timestamp.from(standing.since()));
        statement.setTimestamp(first + 3, timestamp(standing.due()));
    }

    static Standing read(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new Standing(
                AccountStatus.valueOf(row.getString("status")),
                Turn.valueOf(row.getString("turn")),
                row.getTimestamp("since").toInstant(),
                due == null ? null : due.toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}

package dev.enrollment.account.persistence;

import dev.enrollment.account.Filing;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a request that is not answered. They count for the revision that was asked about:
 * an instance of the version before knows of {@code amendable} alone and leaves the others behind.
 */
final class RequestColumns {

    private RequestColumns() {}

    /** Binds five parameters, the first at this index. */
    static void bind(PreparedStatement statement, int first, Filing filing) throws SQLException {
        Filing.Request request = filing.request();
        Filing.Days days = request == null ? null : request.days();
        if (request == null) {
            statement.setNull(first, Types.INTEGER);
            statement.setNull(first + 1, Types.ARRAY);
        } else {
            statement.setInt(first, filing.revision());
            statement.setObject(first + 1, request.items().toArray(String[]::new));
        }
        statement.setTimestamp(first + 2, days == null ? null : Timestamp.from(days.answerBy()));
        statement.setTimestamp(first + 3, days == null ? null : timestamp(days.remindAt()));
        statement.setTimestamp(first + 4, days == null ? null : Timestamp.from(days.lapseAt()));
    }

    static Filing.@Nullable Request read(ResultSet row) throws SQLException {
        if (!row.getBoolean("amendable")) {
            return null;
        }
        int revision = row.getInt("asked_revision");
        return row.wasNull() || revision != row.getInt("revision")
                ? new Filing.Request(List.of(), null)
                : new Filing.Request(items(row.getArray("asked_items")), days(row));
    }

    private static List<String> items(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Filing.@Nullable Days days(ResultSet row) throws SQLException {
        Instant answerBy = instant(row, "answer_by");
        return answerBy == null
                ? null
                : new Filing.Days(
                        answerBy,
                        instant(row, "remind_at"),
                        Objects.requireNonNull(instant(row, "lapse_at"), "lapse_at"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}

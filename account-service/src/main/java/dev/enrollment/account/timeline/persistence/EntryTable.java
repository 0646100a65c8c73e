package dev.enrollment.account.timeline.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of the table of timeline entries, which only grows. */
@Component
class EntryTable {

    private static final String WRITE =
            """
            INSERT INTO timeline_entry (enrollment_id, position, at, milestone, turn, codes)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    EntryTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry is new whenever it is put: there is nothing to find. */
    Map<EntryKey, EntryRow> load(Collection<EntryKey> keys) {
        return Map.of();
    }

    void write(Collection<EntryRow> rows) {
        jdbc.batchUpdate(WRITE, rows, rows.size(), EntryTable::bind);
    }

    private static void bind(PreparedStatement statement, EntryRow row) throws SQLException {
        statement.setObject(1, row.key().id().value());
        statement.setInt(2, row.key().position());
        statement.setTimestamp(3, Timestamp.from(row.entry().at()));
        statement.setString(4, row.entry().milestone().name());
        statement.setString(5, row.entry().turn().name());
        statement.setObject(6, row.entry().codes().toArray(String[]::new));
    }
}

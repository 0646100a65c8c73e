package dev.enrollment.account.persistence;

import dev.enrollment.account.Application;
import dev.enrollment.account.Field;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of the table of applications, which only grows: a column for each field. */
@Component
class ApplicationTable {

    private static final List<Field> FIELDS = Field.filed();

    private static final String WRITE =
            "INSERT INTO application (enrollment_id, revision, declared_at, %s) VALUES (?, ?, ?%s)"
                    .formatted(
                            FIELDS.stream().map(Field::column).collect(Collectors.joining(", ")),
                            ", ?".repeat(FIELDS.size()));

    private final JdbcTemplate jdbc;

    ApplicationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A revision is new whenever it is put: there is nothing to find. */
    Map<RevisionKey, ApplicationRow> load(Collection<RevisionKey> keys) {
        return Map.of();
    }

    void write(Collection<ApplicationRow> rows) {
        jdbc.batchUpdate(WRITE, rows, rows.size(), ApplicationTable::bind);
    }

    private static void bind(PreparedStatement statement, ApplicationRow row) throws SQLException {
        Application application = row.application();
        statement.setObject(1, row.key().id().value());
        statement.setInt(2, row.key().revision());
        statement.setTimestamp(3, Timestamp.from(application.declaration().declaredAt()));
        Map<Field, String> texts = application.texts();
        int place = 4;
        for (Field field : FIELDS) {
            if (field == Field.SUPPORT_LANGUAGES) {
                statement.setObject(
                        place, application.supportProfile().languages().toArray(String[]::new));
            } else {
                statement.setString(place, texts.get(field));
            }
            place++;
        }
    }
}

package dev.enrollment.account.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.FiledTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest rows of the table of applications, read by one statement. */
@Repository
class JdbcFiledTexts implements FiledTexts {

    private static final List<Field> FIELDS = Field.filed();

    private static final String NEWEST =
            """
            SELECT DISTINCT ON (enrollment_id) enrollment_id, %s
              FROM application WHERE enrollment_id = ANY (?)
             ORDER BY enrollment_id, revision DESC
            """
                    .formatted(
                            FIELDS.stream()
                                    .map(JdbcFiledTexts::selected)
                                    .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;

    JdbcFiledTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<EnrollmentId, Map<Field, String>> newest(Collection<EnrollmentId> ids) {
        Map<EnrollmentId, Map<Field, String>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            UUID[] keys = ids.stream().map(EnrollmentId::value).toArray(UUID[]::new);
            jdbc.sql(NEWEST)
                    .param(keys)
                    .query(
                            row -> {
                                var id = new EnrollmentId(row.getObject(1, UUID.class));
                                found.put(id, texts(row));
                            });
        }
        return found;
    }

    private static Map<Field, String> texts(ResultSet row) throws SQLException {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            String text = row.getString(field.column());
            if (text != null) {
                texts.put(field, text);
            }
        }
        return texts;
    }

    private static String selected(Field field) {
        return field.kind() == Field.Kind.LIST
                ? "array_to_string(%1$s, ' ') AS %1$s".formatted(field.column())
                : field.column();
    }
}

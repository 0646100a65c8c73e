package dev.enrollment.account.timeline.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.timeline.FiledTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest row of the table of applications, each column under its path in the contract. */
@Repository
class JdbcFiledTexts implements FiledTexts {

    private static final String NEWEST =
            "SELECT %s FROM application WHERE enrollment_id = ? ORDER BY revision DESC LIMIT 1"
                    .formatted(
                            Field.filed().stream()
                                    .map(field -> selected(field) + " AS \"" + field.path() + '"')
                                    .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;

    JdbcFiledTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String selected(Field field) {
        return field.kind() == Field.Kind.LIST
                ? "array_to_string(" + field.column() + ", ' ')"
                : field.column();
    }

    @Override
    public Map<String, String> newest(EnrollmentId id) {
        Map<String, String> texts = new LinkedHashMap<>();
        jdbc.sql(NEWEST)
                .param(id.value())
                .query()
                .listOfRows()
                .forEach(
                        row ->
                                row.forEach(
                                        (path, value) -> {
                                            if (value != null) {
                                                texts.put(path, value.toString());
                                            }
                                        }));
        return texts;
    }
}

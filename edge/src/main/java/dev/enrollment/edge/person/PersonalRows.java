package dev.enrollment.edge.person;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data in tables, read by one statement: all of it from before an erasure, or all from after. */
public final class PersonalRows implements PersonalData {

    private final JdbcClient jdbc;
    private final Map<String, String> queries = new LinkedHashMap<>();

    public PersonalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tables with a column enrollment_id, as they are: no column can be left out. */
    public PersonalRows tables(String... names) {
        for (String name : names) {
            part(name, "SELECT * FROM %s WHERE enrollment_id = :id".formatted(name));
        }
        return this;
    }

    /** Rows that are found or shown in another way. In the query {@code :id} is the enrollment. */
    public PersonalRows part(String name, String query) {
        queries.put(name, query);
        return this;
    }

    @Override
    public Map<String, String> of(UUID enrollment) {
        String statement =
                queries.entrySet().stream()
                        .map(part -> rows(part.getKey(), part.getValue()))
                        .collect(joining(" UNION ALL "));
        Map<String, String> parts = new LinkedHashMap<>();
        jdbc.sql(statement)
                .param("id", enrollment)
                .query(
                        row -> {
                            parts.put(row.getString(1), row.getString(2));
                        });
        return parts;
    }

    private static String rows(String part, String query) {
        return "SELECT '%s', coalesce(jsonb_agg(to_jsonb(r)), '[]')::text FROM (%s) r"
                .formatted(part, query);
    }
}

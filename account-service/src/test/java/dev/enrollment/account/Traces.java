package dev.enrollment.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word that stands for personal data in every column of every table. */
public final class Traces {

    private static final String TABLES =
            """
            SELECT table_schema, table_name FROM information_schema.tables
             WHERE table_schema IN ('public', 'messaging') AND table_type = 'BASE TABLE'
            """;

    private final JdbcClient jdbc;

    public Traces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every table that has the canary in any column, the submission ID aside. */
    public List<String> of(String canary) {
        return jdbc
                .sql(TABLES)
                .query(
                        (row, number) ->
                                in(row.getString(1), row.getString(2), canary)
                                        ? row.getString(2)
                                        : "")
                .list()
                .stream()
                .filter(table -> !table.isEmpty())
                .toList();
    }

    /** The fields that are the partner's own name for the enrollment are no personal data. */
    public boolean in(String schema, String table, String canary) {
        String rows =
                "SELECT count(*) FROM %s.%s t WHERE (to_jsonb(t) - 'submission_id' - 'idempotency_key' - 'body')::text ILIKE :canary"
                        .formatted(schema, table);
        return jdbc.sql(rows).param("canary", "%" + canary + "%").query(Integer.class).single() > 0;
    }
}

package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What PostgreSQL's catalogue says of a service's tables. An erasure and an export follow each
 * enrollment through all of them, and a foreign key is followed by every delete.
 */
public final class Indexes {

    /** Columns that are followed and lead no index over all rows. */
    private static final String BARE =
            """
            WITH followed (relation, place) AS (
                SELECT conrelid, conkey[1] FROM pg_constraint
                 WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
                 UNION
                SELECT attrelid, attnum FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
                 WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
                   AND attname = 'enrollment_id' AND NOT attisdropped)
            SELECT f.relation::regclass || '.' || a.attname
              FROM followed f JOIN pg_attribute a ON a.attrelid = f.relation AND a.attnum = f.place
             WHERE NOT EXISTS (
                   SELECT 1 FROM pg_index i
                    WHERE i.indrelid = f.relation AND i.indkey[0] = f.place
                      AND i.indisvalid AND i.indpred IS NULL)
             ORDER BY 1
            """;

    private static final String FOLLOWED =
            """
            SELECT count(*) FROM information_schema.columns
             WHERE table_schema = current_schema() AND column_name = 'enrollment_id'
            """;

    private Indexes() {}

    /** Every column that is followed leads an index; a planted one that does not is noticed. */
    public static void leadEverywhere(JdbcOperations jdbc) {
        assertThat(bare(jdbc)).as("columns without an index").isEmpty();
        assertThat(jdbc.queryForObject(FOLLOWED, Integer.class)).isGreaterThan(2);
        jdbc.execute(
                "CREATE TABLE planted (id int PRIMARY KEY, parent int REFERENCES planted, enrollment_id uuid)");
        try {
            jdbc.execute("CREATE INDEX planted_some ON planted (parent) WHERE parent > 0");
            assertThat(bare(jdbc)).containsExactly("planted.enrollment_id", "planted.parent");
        } finally {
            jdbc.execute("DROP TABLE planted");
        }
    }

    private static List<String> bare(JdbcOperations jdbc) {
        return jdbc.query(BARE, (row, number) -> String.valueOf(row.getString(1)));
    }
}

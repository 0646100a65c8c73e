package dev.enrollment.account.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table with an enrollment's rows, told as they are: no column can be left out of an export. */
public class TableOfPeople implements PersonalRecords {

    private final JdbcClient jdbc;
    private final String table;
    private final String erasure;

    /**
     * Rows are found by a column enrollment_id.
     *
     * @param erasure statement that erases those of the enrollment :id; empty where rows stay
     */
    protected TableOfPeople(JdbcClient jdbc, String table, String erasure) {
        this.jdbc = jdbc;
        this.table = table;
        this.erasure = erasure;
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public String export(EnrollmentId id) {
        String rows =
                "SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]')::text FROM (SELECT * FROM "
                        + table
                        + " WHERE enrollment_id = :id) r";
        return jdbc.sql(rows).param("id", id.value()).query(String.class).single();
    }

    @Override
    public void erase(EnrollmentId id) {
        if (!erasure.isEmpty()) {
            jdbc.sql(erasure).param("id", id.value()).update();
        }
    }
}

package dev.enrollment.benchmark.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Copies an enrollment that has ended, with all its rows in all databases, under other identities.
 * The tables and their columns are asked of the database, so that a service may change them.
 */
final class Stored {

    /** Texts that name one company, submission or operation. */
    private static final Set<String> NAMES =
            Set.of(
                    "submission_id",
                    "registration_number",
                    "registration_key",
                    "name_key",
                    "legal_name",
                    "company",
                    "fingerprint",
                    "operation_id",
                    "partner_account_id");

    /**
     * Older than what is measured, in the order of their making: as identities of version 7 are.
     */
    private static final String OTHER_IDENTITY =
            """
            CREATE FUNCTION pg_temp.other(id uuid, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
              SELECT (lpad(to_hex(1600000000000 + n), 12, '0') || '7' || substr(md5(id::text || n), 1, 3)
                      || '8' || substr(md5(id::text || n), 4, 15))::uuid
            $$
            """;

    private static final String TABLES =
            """
            SELECT c.table_schema, c.table_name, c.column_name
              FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE t.table_type = 'BASE TABLE'
               AND (c.table_schema = 'public' AND c.column_name = 'enrollment_id'
                    OR c.table_schema = 'messaging' AND c.table_name IN ('progress', 'outbox_sequence') AND c.column_name = 'key')
            """;

    private static final String COLUMNS =
            """
            SELECT column_name, data_type FROM information_schema.columns
             WHERE table_schema = ? AND table_name = ? AND is_generated = 'NEVER' AND is_identity = 'NO'
             ORDER BY ordinal_position
            """;

    private final int port;
    private final String enrollment;
    private final String submission;

    Stored(int port, String enrollment, String submission) {
        this.port = port;
        this.enrollment = enrollment;
        this.submission = submission;
    }

    /** Makes so many copies. */
    void copy(int count) {
        for (String database : Use.OURS) {
            String url = "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
            try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
                execute(connection, "SET session_replication_role = replica");
                execute(connection, OTHER_IDENTITY);
                for (Table table : tables(connection)) {
                    execute(connection, table.copies(count));
                }
                execute(connection, "VACUUM ANALYZE");
                execute(connection, "CHECKPOINT");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot store enrollments in " + database, e);
            }
        }
    }

    private List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(TABLES);
                ResultSet rows = asked.executeQuery()) {
            while (rows.next()) {
                String schema = rows.getString(1);
                String name = rows.getString(2);
                String key = rows.getString(3);
                tables.add(new Table(schema + "." + name, key, columns(connection, schema, name)));
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String schema, String name)
            throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement(COLUMNS)) {
            asked.setString(1, schema);
            asked.setString(2, name);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return columns;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private final class Table {

        private final String name;
        private final String key;
        private final List<Column> columns;

        Table(String name, String key, List<Column> columns) {
            this.name = name;
            this.key = key;
            this.columns = columns;
        }

        String copies(int count) {
            return "INSERT INTO %s (%s) SELECT %s FROM %s t, generate_series(1, %d) n WHERE t.%s::text IN ('%s', '%s')"
                    .formatted(
                            name,
                            columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                            columns.stream().map(this::value).collect(Collectors.joining(", ")),
                            name,
                            count,
                            key,
                            enrollment,
                            submission);
        }

        private String value(Column column) {
            if (column.type().equals("uuid")) {
                return "pg_temp.other(t.%s, n)".formatted(column.name());
            }
            if (column.name().equals("key")) {
                return "CASE t.key WHEN '%1$s' THEN pg_temp.other('%1$s', n)::text ELSE t.key || '-' || n END"
                        .formatted(enrollment);
            }
            return NAMES.contains(column.name())
                    ? "t.%1$s || '-' || n".formatted(column.name())
                    : "t." + column.name();
        }
    }

    private record Column(String name, String type) {}
}

package dev.enrollment.benchmark;

import dev.enrollment.sandbox.postgres.Database;
import dev.enrollment.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The keys a load goes round.
 *
 * @param ids in the order of their turn
 * @param eventsBefore number of each enrollment's last event so far
 */
record Enrollments(List<UUID> ids, long eventsBefore) {

    private static final String STORE =
            """
            INSERT INTO dossier (enrollment_id, market, revision, coverage, events)
            SELECT uuidv7(), 'DE', 1, 'BUSINESS_HOURS', 1 FROM generate_series(1, ?)
            """;

    private static final String RECEIVED =
            """
            INSERT INTO messaging.progress (topic, key, last_sequence)
            SELECT ?, enrollment_id::text, 1 FROM dossier
            """;

    private static final String PUBLISHED =
            """
            INSERT INTO messaging.outbox_sequence (topic, key, last_sequence)
            SELECT ?, enrollment_id::text, 1 FROM dossier
            """;

    private static final String LATEST =
            """
            SELECT enrollment_id FROM (SELECT enrollment_id FROM dossier ORDER BY enrollment_id DESC LIMIT ?) AS latest
             ORDER BY random()
            """;

    /** Of which no variant knows anything yet. */
    static Enrollments fresh(int count) {
        return new Enrollments(Stream.generate(UUID::randomUUID).limit(count).toList(), 0);
    }

    /**
     * Fills the tables of {@code messaging} as if each of {@code count} enrollments had had one
     * event, under keys of the kind that account-service gives. Neighbours in the tables are no
     * neighbours in the load.
     *
     * @param underWay so many of them, the latest, have events still
     */
    static Enrollments stored(Database database, int count, int underWay) {
        // Only PostgreSQL's own user may order a checkpoint.
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "")) {
            insert(connection, STORE, count);
            insert(connection, RECEIVED, Topics.ACCOUNTS);
            insert(connection, PUBLISHED, Topics.REVIEWS);
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
                statement.execute("CHECKPOINT");
            }
            return new Enrollments(latest(connection, underWay), 1);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store %d enrollments".formatted(count), e);
        }
    }

    private static void insert(Connection connection, String sql, Object parameter)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        }
    }

    private static List<UUID> latest(Connection connection, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
            statement.setInt(1, count);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}

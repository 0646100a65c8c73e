package dev.enrollment.benchmark.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Four inserts and a commit for a whole poll, on one connection. */
final class BatchInserts {

    /** About what the columns of a dossier take. */
    private static final int ROW_BYTES = 24;

    /** About what {@code messaging} stores of an event besides its key and value. */
    private static final int ATTRIBUTES_BYTES = 140;

    private static final String DOSSIERS =
            "INSERT INTO dossier SELECT * FROM unnest(?::text[], ?::bytea[])";

    private static final String PROGRESS =
            "INSERT INTO progress SELECT 'enrollment.accounts', key, 1 FROM unnest(?::text[]) AS k(key)";

    private static final String SEQUENCES =
            "INSERT INTO outbox_sequence SELECT 'enrollment.reviews', key, 1 FROM unnest(?::text[]) AS k(key)";

    private static final String OUTBOX =
            """
            INSERT INTO outbox VALUES (uuidv7(), ?::text[], ?::bytea[], ?::bytea[])
            """;

    private final Connection connection;

    BatchInserts(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
    }

    void insert(List<ProducerRecord<String, byte[]>> records) {
        String[] keys = records.stream().map(ProducerRecord::key).toArray(String[]::new);
        byte[][] values = records.stream().map(ProducerRecord::value).toArray(byte[][]::new);
        byte[][] rows = cut(values, ROW_BYTES);
        try {
            execute(PROGRESS, keys);
            execute(DOSSIERS, keys, rows);
            execute(SEQUENCES, keys);
            execute(OUTBOX, keys, values, cut(values, ATTRIBUTES_BYTES));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[][] cut(byte[][] values, int length) {
        return Arrays.stream(values)
                .map(value -> Arrays.copyOf(value, length))
                .toArray(byte[][]::new);
    }

    private void execute(String sql, Object[]... columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                String type = columns[i] instanceof String[] ? "text" : "bytea";
                statement.setArray(i + 1, connection.createArrayOf(type, columns[i]));
            }
            statement.executeUpdate();
        }
    }
}

package dev.enrollment.benchmark.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Two statements and a commit for a whole poll, on one connection. */
final class BatchInserts {

    /** About what the columns of a dossier take. */
    private static final int ROW_BYTES = 40;

    private final Connection connection;
    private final PreparedStatement dossiers;
    private final PreparedStatement outbox;

    BatchInserts(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        dossiers =
                connection.prepareStatement(
                        "INSERT INTO dossier SELECT * FROM unnest(?::text[], ?::bytea[])");
        outbox =
                connection.prepareStatement(
                        "INSERT INTO outbox SELECT * FROM unnest(?::text[], ?::bytea[])");
    }

    void insert(List<ProducerRecord<String, byte[]>> records) {
        try {
            String[] keys = records.stream().map(ProducerRecord::key).toArray(String[]::new);
            byte[][] values = records.stream().map(ProducerRecord::value).toArray(byte[][]::new);
            byte[][] rows =
                    records.stream()
                            .map(event -> java.util.Arrays.copyOf(event.value(), ROW_BYTES))
                            .toArray(byte[][]::new);
            execute(dossiers, keys, rows);
            execute(outbox, keys, values);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(PreparedStatement statement, String[] keys, byte[][] contents)
            throws SQLException {
        statement.setArray(1, connection.createArrayOf("text", keys));
        statement.setArray(2, connection.createArrayOf("bytea", contents));
        statement.executeUpdate();
    }
}

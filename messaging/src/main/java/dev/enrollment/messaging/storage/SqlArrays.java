package dev.enrollment.messaging.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as arrays of those Java types that the driver sends in binary form. */
public final class SqlArrays {

    private SqlArrays() {}

    public static <T> Array texts(
            Connection connection, Collection<T> of, Function<T, String> value)
            throws SQLException {
        return connection.createArrayOf("text", of.stream().map(value).toArray(String[]::new));
    }

    public static <T> Array numbers(
            Connection connection, Collection<T> of, Function<T, Long> value) throws SQLException {
        return connection.createArrayOf("bigint", of.stream().map(value).toArray(Long[]::new));
    }

    public static <T> Array bytes(
            Connection connection, Collection<T> of, Function<T, byte @Nullable []> value)
            throws SQLException {
        return connection.createArrayOf("bytea", of.stream().map(value).toArray(byte[][]::new));
    }
}

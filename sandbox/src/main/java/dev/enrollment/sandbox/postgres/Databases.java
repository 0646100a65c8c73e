package dev.enrollment.sandbox.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The databases of a server, each with an owner of its own.
 *
 * @param address host and port
 * @param username a superuser
 * @param password the superuser's
 */
public record Databases(String address, String username, String password) {

    /**
     * Creates the database {@code name}, its role and password being the same word, unless it is
     * there already. No other role may enter it.
     */
    public Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection =
                        DriverManager.getConnection(url("postgres"), username, password);
                Statement statement = connection.createStatement()) {
            if (isAbsent(statement, "pg_roles WHERE rolname = '%s'".formatted(name))) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, name));
            }
            if (isAbsent(statement, "pg_database WHERE datname = '%s'".formatted(name))) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, name));
            }
            statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
        return new Database(url(name), name, name);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address, database);
    }

    private static boolean isAbsent(Statement statement, String what) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 1 FROM " + what)) {
            return !rows.next();
        }
    }
}

package dev.enrollment.faults;

import dev.enrollment.sandbox.postgres.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Makes a database refuse writes (SQLSTATE 25006), as a standby does that took over too soon. Only
 * the beginning cuts connections: those that were opened meanwhile stay read-only for ever. A
 * vacuum of the server's own is not the owner's to cut.
 */
final class WriteStop {

    /** Of the session that ends the stop. */
    private static final String WRITABLE = "?options=-c%20default_transaction_read_only=off";

    private WriteStop() {}

    static void put(Database database, boolean stopped) {
        JdbcTemplate jdbc =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                database.url() + WRITABLE,
                                database.username(),
                                database.password()));
        jdbc.execute(
                "ALTER DATABASE faults "
                        + (stopped
                                ? "SET default_transaction_read_only = on"
                                : "RESET default_transaction_read_only"));
        if (stopped) {
            jdbc.execute(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                      AND usename = current_user
                    """);
        }
    }
}

package dev.enrollment.defaults;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * A pool that tells a database that is away from one that is busy. Where no connection can be made,
 * callers are told so after {@code connection-timeout}; where all are in use, they wait in turn for
 * {@link #IN_TURN}.
 */
final class TellingPool extends HikariDataSource {

    /** Long enough for a burst of a thousand requests on two cores. */
    private static final Duration IN_TURN = Duration.ofSeconds(10);

    @Override
    public Connection getConnection() throws SQLException {
        long limit = System.nanoTime() + IN_TURN.toNanos();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (!allInUse() || System.nanoTime() > limit) {
                    throw e;
                }
            }
        }
    }

    private boolean allInUse() {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        return pool != null && pool.getActiveConnections() >= getMaximumPoolSize();
    }
}

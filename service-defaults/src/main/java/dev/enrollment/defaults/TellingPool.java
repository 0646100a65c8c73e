package dev.enrollment.defaults;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * A pool that tells a database that is away from one that is busy. Without a single connection it
 * is away: one caller a second finds that out within {@code connection-timeout} and the others are
 * told at once, so that a request that asks several times waits once. Otherwise callers wait in
 * turn for {@link #IN_TURN}.
 */
final class TellingPool extends HikariDataSource {

    /** Long enough for a burst of a thousand requests on two cores. */
    private static final Duration IN_TURN = Duration.ofSeconds(10);

    private static final Duration TOLD_AT_ONCE = Duration.ofSeconds(1);

    private volatile long awayUntil = System.nanoTime();

    @Override
    public Connection getConnection() throws SQLException {
        if (isEmpty() && System.nanoTime() - awayUntil < 0) {
            throw new SQLTransientConnectionException("the database was away a moment ago");
        }
        long limit = System.nanoTime() + IN_TURN.toNanos();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (isEmpty() || System.nanoTime() - limit > 0) {
                    awayUntil = System.nanoTime() + TOLD_AT_ONCE.toNanos();
                    throw e;
                }
            }
        }
    }

    /** A server that is gone costs the pool each connection that is used or about to be. */
    private boolean isEmpty() {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        return pool == null || pool.getTotalConnections() == 0;
    }
}

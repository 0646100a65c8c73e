package dev.enrollment.defaults;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

/**
 * A pool that tells a database that is away from one that is busy. Where no connection can be made,
 * one caller a second finds that out within {@code connection-timeout} and the others are told at
 * once, so that a request that asks several times waits once. Where all are in use, callers wait in
 * turn for {@link #IN_TURN}.
 */
final class TellingPool extends HikariDataSource {

    /** Long enough for a burst of a thousand requests on two cores. */
    private static final Duration IN_TURN = Duration.ofSeconds(10);

    private static final Duration TOLD_AT_ONCE = Duration.ofSeconds(1);

    private volatile long awayUntil = System.nanoTime();

    @Override
    public Connection getConnection() throws SQLException {
        HikariPoolMXBean pool = getHikariPoolMXBean();
        if (pool != null && pool.getTotalConnections() == 0 && System.nanoTime() - awayUntil < 0) {
            throw new SQLTransientConnectionException("the database was away a moment ago");
        }
        long limit = System.nanoTime() + IN_TURN.toNanos();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (!allInUse() || System.nanoTime() > limit) {
                    awayUntil = System.nanoTime() + TOLD_AT_ONCE.toNanos();
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

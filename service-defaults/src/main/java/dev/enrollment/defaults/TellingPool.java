package dev.enrollment.defaults;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A pool that tells a database that is away from one that is busy, by its {@link DatabaseWatch}.
 * Where it is away, callers are told at once; where it is busy, they wait in turn for {@link
 * #IN_TURN}.
 */
final class TellingPool extends HikariDataSource {

    /** Long enough for a burst of a thousand requests on two cores. */
    private static final Duration IN_TURN = Duration.ofSeconds(10);

    private final DatabaseWatch watch;

    TellingPool(String url, @Nullable String user, @Nullable String password) {
        setJdbcUrl(url);
        setUsername(user);
        setPassword(password);
        addDataSourceProperty("socketFactory", DatabaseSockets.class.getName());
        addDataSourceProperty("socketFactoryArg", url);
        watch = new DatabaseWatch(url, user, password);
        watch.start();
    }

    @Override
    public Connection getConnection() throws SQLException {
        long limit = System.nanoTime() + IN_TURN.toNanos();
        while (!watch.isAway()) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (watch.isAway() || watch.isAwayNow() || System.nanoTime() - limit > 0) {
                    throw e;
                }
            }
        }
        throw new SQLTransientConnectionException("the database is away");
    }

    @Override
    public void close() {
        watch.close();
        super.close();
    }
}

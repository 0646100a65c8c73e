package dev.enrollment.defaults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a database that is away from one that is busy, and ends the waits for one that is away.
 * Where a socket waits and none hears anything, a connection of its own is tried. A busy server
 * answers that, or answers somebody; one that is gone, frozen or cut off does neither. While it is
 * away it is tried again until it answers. See {@code docs/adr/0138}.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    /** So long nothing is heard before a connection is tried. With {@link #LIMIT} below 2 s. */
    private static final Duration SILENCE = Duration.ofMillis(500);

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofMillis(200);

    /** One look a second is enough during a statement that takes minutes. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String url;
    private final Properties settings = new Properties();
    private final OpenSockets sockets;
    private final Worker worker = new Worker("database-watch", this::watch);

    private volatile boolean away;
    private @Nullable CompletableFuture<Boolean> look;

    DatabaseWatch(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        sockets = OpenSockets.to(url);
        String seconds = Long.toString(LIMIT.toSeconds());
        set("user", user);
        set("password", password);
        set("loginTimeout", seconds);
        set("connectTimeout", seconds);
        set("socketTimeout", seconds);
    }

    private void set(String name, @Nullable String value) {
        if (value != null) {
            settings.setProperty(name, value);
        }
    }

    void start() {
        worker.start();
    }

    @Override
    public void close() {
        worker.stop();
    }

    /** As of the last look. */
    boolean isAway() {
        return away;
    }

    /** Looks whether it is away now, within about a second. Who asks meanwhile gets the same. */
    boolean isAwayNow() {
        CompletableFuture<Boolean> mine = null;
        CompletableFuture<Boolean> shared;
        synchronized (this) {
            if (look == null) {
                mine = new CompletableFuture<>();
                look = mine;
            }
            shared = look;
        }
        if (mine == null) {
            return shared.join();
        }
        boolean answers = false;
        try {
            answers = answers();
            tell(!answers);
        } finally {
            synchronized (this) {
                look = null;
            }
            mine.complete(!answers);
        }
        return !answers;
    }

    private void watch() {
        if (away || sockets.waitInSilence(SILENCE)) {
            LockSupport.parkNanos(isAwayNow() ? TICK.toNanos() : PAUSE.toNanos());
        } else {
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private void tell(boolean isAway) {
        if (isAway != away) {
            log.warn(isAway ? "the database is away" : "the database is back");
        }
        away = isAway;
        if (isAway) {
            sockets.closeAll();
        }
    }

    /** Any answer but one of a server that starts or stops; also that it has no room for more. */
    private boolean answers() {
        try (Connection _ = DriverManager.getConnection(url, settings)) {
            return true;
        } catch (SQLException e) {
            String state = e.getSQLState();
            return state != null && !state.startsWith("08") && !state.startsWith("57P");
        }
    }
}

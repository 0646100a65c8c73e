package dev.enrollment.defaults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the database answers, told at once: a probe has about a second, and a pool without a
 * database takes longer to say so. One look runs at a time, and serves all who ask meanwhile.
 */
final class DatabaseHealth implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofMillis(900);
    private static final Executor LOOKS =
            task -> Thread.ofPlatform().daemon().name("database-look").start(task);

    private final DataSource database;
    private @Nullable CompletableFuture<Boolean> look;

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            boolean answers = look().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return answers ? Health.up().build() : Health.down().build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.down().build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized CompletableFuture<Boolean> look() {
        if (look == null || look.isDone()) {
            look = CompletableFuture.supplyAsync(this::answers, LOOKS);
        }
        return look;
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}

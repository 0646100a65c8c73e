package dev.enrollment.defaults;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the service's tables and its modules' up to date: at start where the database is there, in
 * the background, as soon as it is, where it is not. Whatever runs handlers waits for it.
 */
public final class Migrations implements FlywayMigrationStrategy, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Worker later = new Worker("migrations", this::run);
    private final Iterable<ModuleTables> modules;
    private @Nullable Flyway ofService;

    Migrations(Iterable<ModuleTables> modules) {
        this.modules = modules;
    }

    /**
     * Called by Spring Boot before any bean that uses the database is made.
     *
     * @throws FlywayException when waiting would not help
     */
    @Override
    public void migrate(Flyway flyway) {
        ofService = flyway;
        try {
            run();
        } catch (FlywayException e) {
            if (!Trouble.passes(e)) {
                throw e;
            }
            log.warn(
                    "the database is not there yet, its migrations wait: {}",
                    e.getClass().getName());
        }
    }

    private void run() {
        Flyway flyway = Objects.requireNonNull(ofService);
        flyway.migrate();
        DataSource dataSource = flyway.getConfiguration().getDataSource();
        modules.forEach(module -> module.migrate(dataSource));
        done.complete(null);
        later.stop();
    }

    boolean areDone() {
        return done.isDone();
    }

    public void await() throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the action once they are done: at once where they are. */
    public void whenDone(Runnable action) {
        if (done.isDone()) {
            action.run();
            return;
        }
        var _ =
                done.thenRun(action)
                        .exceptionally(
                                failure -> {
                                    log.error("could not go on after the migrations", failure);
                                    return null;
                                });
    }

    @Override
    public void start() {
        if (!done.isDone()) {
            later.start();
        }
    }

    @Override
    public void stop() {
        later.stop();
    }

    @Override
    public boolean isRunning() {
        return later.isRunning();
    }
}

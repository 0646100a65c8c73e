package dev.enrollment.messaging.transaction;

import dev.enrollment.messaging.sending.OutboxBatch;
import dev.enrollment.messaging.sending.OutboxTable;
import dev.enrollment.messaging.sending.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has gathered: rows to write and messages to send. Flushed just
 * before commit, handed to the publisher just after.
 */
public final class UnitOfWork implements TransactionSynchronization {

    private final OutboxTable outbox;
    private final Publisher publisher;
    private final HandlersConnection connection;
    private final Layer settled = new Layer();
    private @Nullable Layer tentative;
    private Cause cause = Cause.NONE;
    private List<OutboxBatch> stored = List.of();

    UnitOfWork(OutboxTable outbox, Publisher publisher, HandlersConnection connection) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.connection = connection;
    }

    /** Runs the handling of one event: what it gathers and writes is kept only if it returns. */
    public void attempt(Cause because, Runnable handling) {
        Layer layer = new Layer();
        tentative = layer;
        cause = because;
        connection.watch();
        try {
            handling.run();
            connection.keep();
            settled.absorb(layer);
        } catch (RuntimeException | Error refusal) {
            connection.undo(refusal);
            throw refusal;
        } finally {
            tentative = null;
            cause = Cause.NONE;
        }
    }

    Cause cause() {
        return cause;
    }

    Layer top() {
        return tentative != null ? tentative : settled;
    }

    /** The row as put last in this transaction, if it was. */
    @Nullable Object unwritten(JdbcBufferedTable<?, ?> table, Object key) {
        Object row = top().row(table, key);
        return row != null ? row : settled.row(table, key);
    }

    Layer settled() {
        return settled;
    }

    boolean hasLoaded(JdbcBufferedTable<?, ?> table, Object key) {
        return top().hasLoaded(table, key) || settled.hasLoaded(table, key);
    }

    /** The row as read in this transaction, if there was one. */
    Optional<Object> loaded(JdbcBufferedTable<?, ?> table, Object key) {
        return (top().hasLoaded(table, key) ? top() : settled).loaded(table, key);
    }

    <T> T read(Supplier<T> rows) {
        return connection.unwatched(rows);
    }

    /** A transaction begun inside this one gathers for itself. */
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(UnitOfWork.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(UnitOfWork.class, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        settled.tables().forEach(table -> table.write(settled.rowsOf(table)));
        stored = outbox.store(settled.events());
    }

    @Override
    public void afterCommit() {
        publisher.offer(stored);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(UnitOfWork.class);
    }
}

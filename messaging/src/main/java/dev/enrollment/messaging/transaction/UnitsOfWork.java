package dev.enrollment.messaging.transaction;

import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import dev.enrollment.messaging.sending.OutboxTable;
import dev.enrollment.messaging.sending.Publisher;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives each transaction its one {@link UnitOfWork}. */
public final class UnitsOfWork implements WriteBuffer {

    private final OutboxTable outbox;
    private final Publisher publisher;
    private final HandlersConnections connections;

    UnitsOfWork(OutboxTable outbox, Publisher publisher, HandlersConnections connections) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.connections = connections;
    }

    public UnitOfWork current() {
        if (TransactionSynchronizationManager.getResource(UnitOfWork.class)
                instanceof UnitOfWork running) {
            return running;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("needs a running transaction");
        }
        UnitOfWork begun = new UnitOfWork(outbox, publisher, connections.current());
        TransactionSynchronizationManager.bindResource(UnitOfWork.class, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    @Override
    public <K extends Comparable<K>, R> BufferedTable<K, R> table(
            String name, Function<Collection<K>, Map<K, R>> load, Consumer<Collection<R>> write) {
        return new JdbcBufferedTable<>(name, this, load, write);
    }
}

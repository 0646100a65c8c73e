package dev.enrollment.messaging.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionSystemException;

/**
 * A transaction's connection, which sets a savepoint where the handler of an event first uses it by
 * itself: what was written past the buffered tables can be taken back for one event alone. Spring
 * asks for the connection before each statement.
 */
final class HandlersConnection extends ConnectionHolder {

    private boolean watched;
    private @Nullable Savepoint savepoint;

    /** Takes the place of the holder of a transaction that has just begun. */
    HandlersConnection(ConnectionHolder begun) {
        super(begun.getConnection(), true);
        setSynchronizedWithTransaction(true);
        if (begun.hasTimeout()) {
            setTimeoutInMillis(begun.getTimeToLiveInMillis());
        }
    }

    @Override
    public Connection getConnection() {
        if (watched) {
            watched = false;
            try {
                savepoint = createSavepoint();
            } catch (SQLException e) {
                throw new UncategorizedSQLException("set a savepoint", null, e);
            }
        }
        return super.getConnection();
    }

    /** The handling of one event begins. */
    void watch() {
        watched = true;
    }

    /** Reads on behalf of a buffered table: such rows are not the handler's to take back. */
    <T> T unwatched(Supplier<T> read) {
        boolean before = watched;
        watched = false;
        try {
            return read.get();
        } finally {
            watched = before;
        }
    }

    /**
     * The event was handled.
     *
     * @throws IllegalStateException when something has marked the transaction for rollback
     */
    void keep() {
        watched = false;
        if (isRollbackOnly()) {
            throw new IllegalStateException("the handler marked the transaction for rollback");
        }
        if (savepoint != null) {
            try {
                getConnection().releaseSavepoint(savepoint);
            } catch (SQLException e) {
                throw new UncategorizedSQLException("release a savepoint", null, e);
            }
            savepoint = null;
        }
    }

    /** The event was refused: its statements, and its mark for rollback, are taken back. */
    void undo(Throwable refusal) {
        watched = false;
        Savepoint set = savepoint;
        savepoint = null;
        if (set != null) {
            try {
                getConnection().rollback(set);
                getConnection().releaseSavepoint(set);
            } catch (SQLException e) {
                refusal.addSuppressed(e);
                throw new TransactionSystemException("roll back to a savepoint", refusal);
            }
        }
        resetRollbackOnly();
    }
}

package dev.enrollment.messaging.transaction;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gives each transaction its {@link HandlersConnection}, as it begins. */
final class HandlersConnections implements TransactionExecutionListener {

    private final DataSource dataSource;

    HandlersConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && transaction instanceof DefaultTransactionStatus begun
                && begun.getTransaction() instanceof JdbcTransactionObjectSupport bound) {
            HandlersConnection connection = new HandlersConnection(bound.getConnectionHolder());
            bound.setConnectionHolder(connection);
            TransactionSynchronizationManager.unbindResource(dataSource);
            TransactionSynchronizationManager.bindResource(dataSource, connection);
        }
    }

    /** The running transaction's. */
    HandlersConnection current() {
        if (TransactionSynchronizationManager.getResource(dataSource)
                instanceof HandlersConnection connection) {
            return connection;
        }
        throw new IllegalStateException("the transaction was begun by another manager");
    }
}

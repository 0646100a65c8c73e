package dev.enrollment.defaults;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells trouble that passes (of the database, the registry) from an event that is at fault. */
public final class Trouble {

    /**
     * SQLSTATE classes of connection loss, rollback by conflict, lack of resources, operator's
     * intervention.
     */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57");

    /**
     * Single SQLSTATEs: the server is read-only or lacks its files (a failover), a lock or an idle
     * transaction took too long.
     */
    private static final Set<String> PASSING =
            Set.of("25006", "25P03", "25P04", "55P03", "58000", "58030");

    private Trouble() {}

    /** Whether the same work may well succeed later. */
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passesByItself(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the transaction is of no more use, so that nothing else in it can be decided. */
    public static boolean spoilsTransaction(RuntimeException failure) {
        return failure instanceof DataAccessException || passes(failure);
    }

    private static boolean passesByItself(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof CannotCreateTransactionException
                // Commit or rollback broke off; after a lost connection it does not say why.
                || cause instanceof TransactionSystemException
                || cause instanceof PassingTrouble
                || cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException sql && passingState(sql.getSQLState()));
    }

    private static boolean passingState(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (PASSING.contains(state) || PASSING_STATES.contains(state.substring(0, 2)));
    }
}

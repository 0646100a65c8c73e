package dev.enrollment.messaging.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.TransactionSystemException;

/** What a handler costs, and what is taken back of it. */
class HandlersConnectionTest {

    private final List<String> calls = new ArrayList<>();
    private boolean lost;
    private final HandlersConnection connection =
            new HandlersConnection(
                    new ConnectionHolder(
                            (Connection)
                                    Proxy.newProxyInstance(
                                            HandlersConnectionTest.class.getClassLoader(),
                                            new Class<?>[] {Connection.class, Savepoint.class},
                                            (proxy, method, arguments) ->
                                                    call(proxy, method.getName()))));

    @Test
    void aHandlerThatUsesBufferedTablesOnlyCostsNothing() {
        connection.watch();
        assertThat(connection.unwatched(connection::getConnection)).isNotNull();
        connection.keep();
        connection.watch();
        connection.undo(new IllegalStateException());

        assertThat(calls).isEmpty();
    }

    @Test
    void aHandlerThatUsesTheConnectionGetsOneSavepoint() {
        connection.watch();
        connection.getConnection();
        connection.getConnection();
        connection.keep();
        connection.getConnection();

        assertThat(calls).containsExactly("setSavepoint", "releaseSavepoint");
    }

    @Test
    void aRefusalRollsBackToItOnce() {
        connection.watch();
        connection.getConnection();
        connection.undo(new IllegalStateException());
        connection.watch();
        connection.undo(new IllegalStateException());

        assertThat(calls).containsExactly("setSavepoint", "rollback", "releaseSavepoint");
    }

    @Test
    void aMarkForRollbackIsThatOfOneHandler() {
        connection.watch();
        connection.setRollbackOnly();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(connection::keep);
        connection.undo(new IllegalStateException());

        assertThat(connection.isRollbackOnly()).isFalse();
    }

    /** The whole poll is tried again then, and nobody is refused. */
    @Test
    void aConnectionThatIsLostMeanwhileIsPassingTrouble() {
        connection.watch();
        connection.getConnection();
        lost = true;

        assertThatExceptionOfType(TransactionSystemException.class)
                .isThrownBy(() -> connection.undo(new IllegalStateException("refused")))
                .withCauseInstanceOf(IllegalStateException.class);
    }

    private @Nullable Object call(Object proxy, String method) throws SQLException {
        if (method.equals("hashCode")) {
            return 1;
        }
        if (lost) {
            throw new SQLException("Connection is closed");
        }
        calls.add(method);
        return method.equals("setSavepoint") ? proxy : null;
    }
}

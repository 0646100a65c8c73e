package dev.enrollment.faults.service;

import dev.enrollment.faults.service.CrashPoint.Step;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by its statements what a transaction does, and passes the points of that step. */
final class CrashingConnection implements InvocationHandler {

    /** Transactions of a single statement. */
    private static final Set<Step> ALONE = EnumSet.of(Step.OUTBOX_DELETE, Step.SWEEP_CLAIM);

    private final Connection connection;
    private final Crash crash;
    private @Nullable Step step;

    private CrashingConnection(Connection connection, Crash crash) {
        this.connection = connection;
        this.crash = crash;
    }

    static Connection around(Connection connection, Crash crash) {
        return proxy(Connection.class, new CrashingConnection(connection, crash));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "prepareStatement" -> {
                return prepared(
                        String.valueOf(arguments == null ? null : arguments[0]), method, arguments);
            }
            case "commit" -> {
                Step done = step;
                step = null;
                return done == null
                        ? call(connection, method, arguments)
                        : crash.around(done, () -> call(connection, method, arguments));
            }
            case "rollback", "close" -> step = null;
            default -> {}
        }
        return call(connection, method, arguments);
    }

    private @Nullable Object prepared(String sql, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object statement = call(connection, method, arguments);
        Step begun = stepOf(sql, connection.getAutoCommit());
        if (statement != null && begun != null && ALONE.contains(begun)) {
            return proxy(PreparedStatement.class, execution(statement, begun));
        }
        if (begun != null) {
            step = begun;
        }
        return statement;
    }

    private InvocationHandler execution(Object statement, Step alone) {
        return (proxy, method, arguments) ->
                method.getName().startsWith("execute")
                        ? crash.around(alone, () -> call(statement, method, arguments))
                        : call(statement, method, arguments);
    }

    /** What the statement belongs to; null where that is of no interest. */
    static @Nullable Step stepOf(String sql, boolean autoCommit) throws SQLException {
        String words = sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (words.startsWith("delete from messaging.outbox ")) {
            return autoCommit ? Step.OUTBOX_DELETE : null;
        }
        if (words.startsWith("update messaging.outbox as o ")) {
            return Step.SWEEP_CLAIM;
        }
        if (words.startsWith("insert into messaging.unsent ")) {
            return Step.SETTLEMENT;
        }
        if (words.startsWith("update messaging.unsent set due_at = ")
                && words.contains(" id = any (array(")) {
            return Step.RESEND_CLAIM;
        }
        if (words.startsWith("delete from messaging.held ")) {
            return Step.HELD_COMMIT;
        }
        boolean advances =
                words.startsWith("merge into messaging.progress ")
                        || words.startsWith("insert into messaging.progress ");
        return advances ? Step.POLL_COMMIT : null;
    }

    static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

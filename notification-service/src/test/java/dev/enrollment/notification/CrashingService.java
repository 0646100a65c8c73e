package dev.enrollment.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * The service in a process of its own that halts at a point: before or after the first commit that
 * writes at least two letters as handed over, or as answered.
 */
final class CrashingService {

    static final int HALTED = 42;

    private CrashingService() {}

    /** When to halt: at the commit of what kind of rows, before or after it. */
    enum Point {
        BEFORE_HAND_OVER("handed_over_at IS NOT NULL", true),
        AFTER_HAND_OVER("handed_over_at IS NOT NULL", false),
        BEFORE_ANSWERS("status = 'SENT'", true),
        AFTER_ANSWERS("status = 'SENT'", false),
        NEVER("false", false);

        private final String rows;
        private final boolean before;

        Point(String rows, boolean before) {
            this.rows = rows;
            this.before = before;
        }
    }

    public static void main(String[] arguments) {
        SpringApplication.run(
                new Class<?>[] {NotificationServiceApplication.class, Halting.class}, arguments);
    }

    /** Not a configuration by its annotation: no other test is to find it. */
    static class Halting {

        @Bean
        TransactionExecutionListener halt(DataSource database) {
            return new Halt(Point.valueOf(System.getProperty("halt")), database);
        }
    }

    private record Halt(Point point, DataSource database) implements TransactionExecutionListener {

        private static final ThreadLocal<Boolean> REACHED = ThreadLocal.withInitial(() -> false);

        @Override
        public void beforeCommit(TransactionExecution transaction) {
            REACHED.set(rows() >= 2);
            if (point.before && REACHED.get()) {
                Runtime.getRuntime().halt(HALTED);
            }
        }

        @Override
        public void afterCommit(
                TransactionExecution transaction, @Nullable Throwable commitFailure) {
            if (REACHED.get()) {
                Runtime.getRuntime().halt(HALTED);
            }
        }

        private int rows() {
            Connection connection = DataSourceUtils.getConnection(database);
            try (Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery(
                                    "SELECT count(*) FROM notification WHERE "
                                            + "xmin = pg_current_xact_id()::xid AND "
                                            + point.rows)) {
                found.next();
                return found.getInt(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        }
    }
}

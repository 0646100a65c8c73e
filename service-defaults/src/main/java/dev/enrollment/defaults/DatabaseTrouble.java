package dev.enrollment.defaults;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Spring's translation, which takes a database that has become read-only for a fault of the
 * statement. Here it is a resource that failed, which every service answers with 503.
 */
final class DatabaseTrouble implements SQLExceptionTranslator {

    private final SQLExceptionTranslator usual = new SQLExceptionSubclassTranslator();

    @Override
    public @Nullable DataAccessException translate(
            String task, @Nullable String sql, SQLException failure) {
        return FailedOver.STATES.contains(String.valueOf(failure.getSQLState()))
                ? new DataAccessResourceFailureException(task + "; the server failed over", failure)
                : usual.translate(task, sql, failure);
    }
}

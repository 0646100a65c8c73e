package dev.enrollment.agreement.persistence;

import dev.enrollment.agreement.DatabaseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The time at the database, read once in a transaction: a poll of offers costs one statement. */
@Repository
class PostgresClock implements DatabaseClock {

    private final JdbcClient jdbc;

    PostgresClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Reading earlier) {
            return earlier.time;
        }
        var reading = new Reading(read());
        TransactionSynchronizationManager.bindResource(this, reading);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<>(reading, this) {});
        return reading.time;
    }

    private Instant read() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static final class Reading extends ResourceHolderSupport {

        private final Instant time;

        Reading(Instant time) {
            this.time = time;
        }
    }
}

package dev.enrollment.agreement.persistence;

import dev.enrollment.agreement.DatabaseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The time at the database, also within a long transaction. */
@Repository
class PostgresClock implements DatabaseClock {

    private final JdbcClient jdbc;

    PostgresClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant now() {
        return jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}

package dev.enrollment.messaging.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.messaging.storage.MessagingSchema;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AgesIT {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private JdbcTemplate jdbc;
    private Ages ages;

    @BeforeEach
    void create() {
        Database database = PipelineStack.running().freshDatabase();
        var dataSource =
                new DriverManagerDataSource(
                        database.url(), database.username(), database.password());
        MessagingSchema.TABLES.migrate(dataSource);
        jdbc = new JdbcTemplate(dataSource);
        ages = new Ages(jdbc, new Meters(registry));
    }

    @Test
    void areUnknownBeforeTheFirstSampleAndZeroWhereNothingIsStuck() {
        assertThat(age("unpublished")).isNaN();
        ages.sampleWhenDue();
        assertThat(age("unpublished")).isZero();
        assertThat(age("held")).isZero();
        assertThat(age("parked")).isZero();
    }

    @Test
    void areThoseOfTheOldest() {
        jdbc.update(
                """
                INSERT INTO messaging.outbox
                SELECT gen_random_uuid(), '{}', '{}', '{}', '{}', '{}', '{}', '{}', clock_timestamp() - make_interval(secs => n)
                  FROM unnest(ARRAY[10, 10000]) AS n
                """);
        jdbc.update(
                """
                INSERT INTO messaging.held (topic, key, sequence, kafka_partition, kafka_offset, payload, held_at)
                VALUES ('t', 'k', 2, 0, 0, '', clock_timestamp() - interval '20000 s')
                """);
        jdbc.update(
                """
                INSERT INTO messaging.progress (topic, key, last_sequence, status, holding, since)
                VALUES ('t', 'k', 1, 'PARKED', true, clock_timestamp() - interval '30000 s')
                """);
        ages.sampleWhenDue();
        assertThat(age("unpublished")).isBetween(10_000.0, 12_000.0);
        assertThat(age("held")).isBetween(20_000.0, 22_000.0);
        assertThat(age("parked")).isBetween(30_000.0, 32_000.0);
    }

    private double age(String of) {
        return registry.get("messaging.oldest.age").tag("of", of).gauge().value();
    }
}

package dev.enrollment.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What is due is looked up once for a claim, whatever PostgreSQL's statistics say. They were made
 * while another topic was in trouble, or while the tables were empty; planned by them, a joined
 * subquery ran once for each of 7,645 messages, and nothing went out for minutes.
 */
class ClaimsIT {

    private final JdbcTemplate jdbc = migrated();

    @Test
    void whatIsDueIsLookedUpOnce() {
        jdbc.update(
                """
                INSERT INTO messaging.unsent (id, topic, key, type, occurred_at_micros, traceparent,
                                              reason, parked, due_at)
                SELECT gen_random_uuid(), 'partner.aurora.replies', n::text, 'A', 0, '', '', false, now()
                  FROM generate_series(1, 600) AS n
                """);
        jdbc.execute("ANALYZE messaging.unsent");
        jdbc.execute("ANALYZE messaging.outbox");
        jdbc.update("UPDATE messaging.unsent SET topic = 'enrollment.reviews'");

        String topic = "enrollment.reviews";
        String unsent = plan(UnsentTable.CLAIM, 40.0, topic, topic, "k", "k", 500);
        String outbox = plan(OutboxTable.CLAIM_DUE, 40.0, "{}", 100);

        assertThat(List.of(unsent, outbox))
                .allSatisfy(
                        plan ->
                                assertThat(plan)
                                        .contains("InitPlan")
                                        .doesNotContain("Subquery Scan"));
    }

    private String plan(String statement, Object... parameters) {
        return String.join(
                "\n", jdbc.queryForList("EXPLAIN " + statement, String.class, parameters));
    }

    private static JdbcTemplate migrated() {
        Database database = PipelineStack.running().freshDatabase();
        var source =
                new DriverManagerDataSource(
                        database.url(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .schemas("messaging")
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        return new JdbcTemplate(source);
    }
}

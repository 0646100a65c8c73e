package dev.enrollment.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.postgres.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What instances take of the outbox, and of what could not be sent, to send it. */
class ClaimsIT {

    private static final String TOPIC = "enrollment.reviews";
    private static final Duration LONG = Duration.ofHours(1);

    private final JdbcTemplate jdbc = migrated();
    private final UnsentClaims unsent =
            new UnsentClaims(
                    jdbc,
                    new TransactionTemplate(
                            new DataSourceTransactionManager(
                                    Objects.requireNonNull(jdbc.getDataSource()))));

    /**
     * Whatever PostgreSQL's statistics say. They were made while another topic was in trouble, or
     * while the tables were empty; planned by them, a joined subquery ran once for each of 7,645
     * messages, and nothing went out for minutes.
     */
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

        String again = plan(UnsentClaims.CLAIM, 40.0, TOPIC, TOPIC, "k", "k", 500);
        String outbox = plan(OutboxTable.CLAIM_DUE, 40.0, "{}", 100);

        assertThat(List.of(again, outbox))
                .allSatisfy(
                        plan ->
                                assertThat(plan)
                                        .contains("InitPlan")
                                        .doesNotContain("Subquery Scan"));
    }

    /** One message of each stream at a time went out more slowly than new ones joined them. */
    @Test
    void whatStandsBehindADueHeadIsTakenWithIt() {
        setAside("a", "b", "a", "c", "a", "b");

        assertThat(unsent.claim(TOPIC, null, 5, LONG))
                .extracting(OutboxMessage::key)
                .containsExactly("a", "b", "a", "c", "a");
    }

    @Test
    void whatStandsBehindAHeadThatIsNotDueWaits() {
        setAside("refused", "a", "refused", "a");
        jdbc.update(
                """
                UPDATE messaging.unsent SET due_at = 'infinity'
                 WHERE id = (SELECT id FROM messaging.unsent WHERE key = 'refused' ORDER BY id LIMIT 1)
                """);

        assertThat(unsent.claim(TOPIC, null, 10, LONG))
                .extracting(OutboxMessage::key)
                .containsExactly("a", "a");
    }

    @Test
    void noTwoHaveTheSameStreamInHand() {
        setAside("a", "b", "a", "c", "b", "c");

        assertThat(keys(unsent.claim(TOPIC, null, 2, LONG))).containsExactly("a", "b");
        assertThat(keys(unsent.claim(TOPIC, null, 10, LONG))).containsExactly("c", "c");
        assertThat(unsent.claim(TOPIC, null, 10, LONG)).isEmpty();
    }

    @Test
    void claimsAtTheSameTimeShareNoStream() throws InterruptedException {
        String[] keys = IntStream.range(0, 600).mapToObj(n -> "k" + n % 40).toArray(String[]::new);
        setAside(keys);
        Map<String, Set<Thread>> owners = new ConcurrentHashMap<>();
        List<Thread> instances =
                IntStream.range(0, 8)
                        .mapToObj(number -> Thread.ofPlatform().start(() -> claim(owners)))
                        .toList();
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(owners.values()).allSatisfy(owner -> assertThat(owner).hasSize(1));
        assertThat(owners).isNotEmpty();
    }

    private void claim(Map<String, Set<Thread>> owners) {
        for (OutboxMessage message : unsent.claim(TOPIC, null, 25, LONG)) {
            owners.computeIfAbsent(message.key(), any -> ConcurrentHashMap.newKeySet())
                    .add(Thread.currentThread());
        }
    }

    @Test
    void whatIsStillInHandStaysInHand() {
        setAside("a", "a");
        List<OutboxMessage> mine = unsent.claim(TOPIC, null, 10, Duration.ZERO);

        unsent.keep(TOPIC, mine.stream().map(OutboxMessage::id).toList(), LONG);

        assertThat(mine).hasSize(2);
        assertThat(unsent.claim(TOPIC, null, 10, LONG)).isEmpty();
    }

    @Test
    void whatADeadProcessHadInHandIsTakenOver() {
        setAside("a", "a");
        unsent.claim(TOPIC, null, 10, Duration.ZERO);

        assertThat(keys(unsent.claim(TOPIC, null, 10, LONG))).containsExactly("a", "a");
    }

    private void setAside(String... keys) {
        for (int place = 0; place < keys.length; place++) {
            jdbc.update(
                    """
                    INSERT INTO messaging.unsent (id, topic, key, type, occurred_at_micros, traceparent,
                                                  reason, parked, due_at)
                    VALUES (?, ?, ?, 'A', 0, '', '', false, now() - interval '1 s')
                    """,
                    new UUID(place, 0),
                    TOPIC,
                    keys[place]);
        }
    }

    private static List<String> keys(List<OutboxMessage> messages) {
        return messages.stream().map(OutboxMessage::key).toList();
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

package dev.enrollment.messaging;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.wire.AvroEncoder;
import dev.enrollment.messaging.wire.SchemaIds;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole core against a real broker, a real registry and a real PostgreSQL. */
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=tally",
            "enrollment.messaging.patience=3s",
            "enrollment.messaging.sweep.min-age=1s"
        })
class MessagingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String AGE = "messaging.oldest.age";

    @Autowired private Tally tally;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private HikariDataSource pool;
    @Autowired private Outbox outbox;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private SchemaRegistryClient registry;
    @Autowired private MeterRegistry meters;

    private Wire wire;
    private final UUID key = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.configure(properties);
    }

    @BeforeEach
    void connect() {
        wire = new Wire(PipelineStack.running(), registry);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void appliesEachEventOnceAndInOrderHoweverTheyArrive() {
        int count = 60;
        List<Long> numbers = new ArrayList<>(LongStream.rangeClosed(1, count).boxed().toList());
        numbers.addAll(numbers.subList(0, count / 2));
        Collections.shuffle(numbers, new Random(7));

        numbers.forEach(number -> wire.event(key, number, "w" + number));

        String inOrder =
                LongStream.rangeClosed(1, count).mapToObj(n -> "w" + n + " ").collect(joining());
        awaitWords(key, inOrder);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published(key)).hasSize(count));
        // In which order they reach the topic is not promised (ADR 1): the receiver restores it.
        assertThat(published(key))
                .extracting(MessagingIT::sequence)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows("messaging.outbox")).isZero());
        assertThat(held(key)).isZero();
        assertThat(
                        jdbc.queryForObject(
                                "SELECT last_sequence FROM messaging.progress WHERE topic = ? AND key = ?",
                                Long.class,
                                Topics.ACCOUNTS,
                                key.toString()))
                .isEqualTo(count);
    }

    @Test
    void holdsWhatComesEarlyUntilTheGapCloses() {
        wire.event(key, 2, "two");
        wire.event(key, 3, "three");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held(key)).isEqualTo(2));
        assertThat(tally.words(key)).isEmpty();

        wire.event(key, 1, "one");

        awaitWords(key, "one two three ");
        assertThat(held(key)).isZero();
    }

    @Test
    void countsWhatIsRepeatedHeldAndParked() {
        double duplicates = counted("messaging.duplicates");
        double held = counted("messaging.held");
        double parked = counted("messaging.parked");
        wire.event(key, 1, "one");
        awaitWords(key, "one ");
        wire.event(key, 1, "one");
        wire.event(key, 3, Tally.REFUSED);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held(key)).isEqualTo(1));
        wire.event(key, 2, "two");
        awaitStatus(key, "PARKED");

        assertThat(counted("messaging.duplicates")).isEqualTo(duplicates + 1);
        assertThat(counted("messaging.held")).isGreaterThanOrEqualTo(held + 1);
        assertThat(counted("messaging.parked")).isEqualTo(parked + 1);
        assertThat(meters.get("messaging.poll.size").summary().max()).isPositive();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                meters.get("messaging.oldest.age")
                                                        .tag("of", "parked")
                                                        .gauge()
                                                        .value())
                                        .isPositive());
    }

    private double counted(String name) {
        return meters.get(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    @Test
    void parksWhatCannotBeReadByteForByteAndMovesOn() {
        byte[] garbage = {0, 0, 0, 0, 1, 42, 42, 42};
        wire.raw(Topics.ACCOUNTS, key, garbage);
        wire.event(key, 1, "good");

        awaitWords(key, "good ");
        assertThat(
                        jdbc.queryForList(
                                "SELECT payload FROM messaging.parked_record WHERE key = ?",
                                byte[].class,
                                (Object)
                                        key.toString()
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly(garbage);
    }

    @Test
    void parksAForeignRecordEvenIfItCannotBeAnswered() {
        byte[] garbage = {1, 2, 3};
        wire.raw(Topics.applications("aurora"), key, garbage);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                count(
                                                        "SELECT count(*) FROM messaging.parked_record WHERE payload = ?",
                                                        (Object) garbage))
                                        .isEqualTo(1));
    }

    @Test
    void aRefusedEventParksItsKeyAndNobodyElses() {
        wire.event(key, 1, "fine");
        wire.event(key, 2, Tally.REFUSED);
        wire.event(key, 3, "behind");
        wire.event(neighbour, 1, "unharmed");

        awaitWords(neighbour, "unharmed ");
        awaitStatus(key, "PARKED");
        assertThat(tally.words(key)).isEqualTo("fine ");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held(key)).isEqualTo(2));
        assertThat(published(key)).hasSize(1);
    }

    @Test
    void aRowTheDatabaseRefusesIsFoundAmongItsNeighbours() {
        List<UUID> neighbours = LongStream.range(0, 20).mapToObj(n -> UUID.randomUUID()).toList();
        neighbours.subList(0, 10).forEach(any -> wire.event(any, 1, "before"));
        wire.event(key, 1, Tally.UNWRITABLE);
        neighbours.subList(10, 20).forEach(any -> wire.event(any, 1, "after"));

        awaitStatus(key, "PARKED");
        neighbours.subList(0, 10).forEach(any -> awaitWords(any, "before "));
        neighbours.subList(10, 20).forEach(any -> awaitWords(any, "after "));
        assertThat(tally.words(key)).isEmpty();
        assertThat(published(key)).isEmpty();
    }

    @Test
    void anEventWaitsForAFactStillOnItsWay() {
        wire.event(key, 1, Tally.WAITS);
        wire.event(key, 2, "then");
        awaitStatus(key, "WAITING");

        tally.tell(key);

        awaitWords(key, "waits then ");
        awaitStatus(key, "FLOWING");
    }

    @Test
    void aFactThatNeverComesParksTheKey() {
        wire.event(key, 1, Tally.WAITS);
        awaitStatus(key, "WAITING");
        awaitStatus(key, "PARKED");
        assertThat(tally.words(key)).isEmpty();
    }

    @Test
    void aDatabaseThatIsReadOnlyForAWhileParksNothingAndItsConnectionsLeaveThePool()
            throws Exception {
        double polls = polls();
        try {
            readOnly("ALTER DATABASE %s SET default_transaction_read_only TO on");
            wire.event(key, 1, "kept");
            // The same poll again.
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(polls()).isGreaterThan(polls + 1));
        } finally {
            readOnly("ALTER DATABASE %s RESET default_transaction_read_only");
        }

        awaitWords(key, "kept ");
        awaitStatus(key, "FLOWING");
    }

    private double polls() {
        return meters.get("messaging.poll.size").summary().count();
    }

    /**
     * Sessions keep the setting they began with, so those of the application are ended. Those of
     * the server itself (a vacuum) are not the owner's to end: trying is an error.
     */
    private void readOnly(String change) throws Exception {
        try (var session =
                        DriverManager.getConnection(
                                pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                var statement = session.createStatement()) {
            statement.execute("SET default_transaction_read_only TO off");
            statement.execute(change.formatted(session.getCatalog()));
            if (change.endsWith("on")) {
                statement.execute(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = current_database() AND pid <> pg_backend_pid()
                           AND usename = current_user
                        """);
            }
        }
    }

    @Test
    void whileAnyTopicLagsNothingThatWaitsIsParked() {
        wire.raw(Topics.applications("aurora"), neighbour, wire.body(neighbour, 1, Tally.STUCK));
        await().atMost(PATIENCE)
                .until(() -> meters.get(AGE).tag("of", "unconsumed").gauge().value() > 2);
        wire.event(key, 1, Tally.WAITS);

        await().atMost(PATIENCE)
                .until(
                        () ->
                                count(
                                                """
                                                SELECT count(*) FROM messaging.progress
                                                 WHERE key = ? AND status = 'WAITING'
                                                   AND since < clock_timestamp() - interval '8 s'
                                                """,
                                                key.toString())
                                        == 1);
        tally.tell(neighbour);
        awaitStatus(key, "PARKED");
    }

    @Test
    void aHeldEventThatCanNoLongerBeDecodedParksItsStreamOnly() {
        wire.event(key, 2, "two");
        wire.event(neighbour, 2, "second");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held(key)).isEqualTo(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held(neighbour)).isEqualTo(1));
        jdbc.update("UPDATE messaging.held SET payload = '\\x00' WHERE key = ?", key.toString());

        wire.event(key, 1, "one");
        wire.event(neighbour, 1, "first");

        awaitStatus(key, "PARKED");
        awaitWords(key, "one ");
        awaitWords(neighbour, "first second ");
    }

    @Test
    void ofStatesTheNewestCountsAndAnErasureIsFinal() {
        wire.state(key, 4, "Wien");
        awaitWords(key, "Wien");
        wire.state(key, 2, "Graz");
        wire.state(key, 6, "Linz");
        awaitWords(key, "Linz");
        wire.raw(Topics.PROFILES, key, null);
        awaitWords(key, "erased");
        wire.state(key, 7, "Enns");
        wire.state(neighbour, 1, "Bern");
        awaitWords(neighbour, "Bern");
        assertThat(tally.words(key)).isEqualTo("erased");
    }

    @Test
    void publishesNothingOfATransactionThatRollsBack() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            append(key, "lost");
                            status.setRollbackOnly();
                        });
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> append(neighbour, "kept"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published(neighbour)).hasSize(1));
        assertThat(published(key)).isEmpty();
    }

    @Test
    void aTransactionInsideAnotherPublishesByItself() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            append(key, "lost");
                            inner.executeWithoutResult(any -> append(neighbour, "kept"));
                            append(key, "lost too");
                            status.setRollbackOnly();
                        });

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published(neighbour)).hasSize(1));
        assertThat(published(key)).isEmpty();
    }

    @Test
    void parksATombstoneAmongEvents() {
        wire.raw(Topics.ACCOUNTS, key, null);
        wire.event(key, 1, "good");
        awaitWords(key, "good ");
        byte[] asBytes = key.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(
                        count(
                                "SELECT count(*) FROM messaging.parked_record WHERE key = ?",
                                (Object) asBytes))
                .isEqualTo(1);
        assertThat(held(key)).isZero();
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> append(key, "no"))
                .withMessageContaining("transaction");
    }

    @Test
    void theSweeperPublishesWhatACrashLeftBehind() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> append(neighbour, "template"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published(neighbour)).hasSize(1));
        jdbc.update(
                """
                INSERT INTO messaging.outbox (id, ids, topics, keys, types, payloads, occurred_at_micros, traceparents)
                SELECT id, ARRAY[id], ARRAY[topic], ARRAY[key], '{any}', ARRAY[payload], '{0}', '{none}'
                  FROM (VALUES (?, ?, ?, ?)) AS left_behind (id, topic, key, payload)
                """,
                UUID.randomUUID(), Topics.REVIEWS, key.toString(), payload());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published(key)).hasSize(1));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows("messaging.outbox")).isZero());
    }

    private byte[] payload() {
        Meta meta = new Meta(UUID.randomUUID(), key, 1L, java.time.Instant.EPOCH, null);
        return new AvroEncoder(new SchemaIds(registry))
                .event(Topics.REVIEWS, new ReviewOpened(meta, key, "DE"))
                .after(AvroEncoder.numbered(meta, 1));
    }

    private void append(UUID to, String word) {
        outbox.append(Topics.REVIEWS, to, meta -> new ReviewOpened(meta, UUID.randomUUID(), word));
    }

    private List<SpecificRecord> published(UUID of) {
        return wire.all(Topics.REVIEWS).getOrDefault(of.toString(), List.of());
    }

    private static long sequence(SpecificRecord event) {
        return ((Meta) event.get(0)).getSequence();
    }

    private void awaitWords(UUID of, String words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tally.words(of)).isEqualTo(words));
    }

    private void awaitStatus(UUID of, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForList(
                                                        "SELECT status FROM messaging.progress WHERE topic = ? AND key = ?",
                                                        String.class,
                                                        Topics.ACCOUNTS,
                                                        of.toString()))
                                        .containsExactly(status));
    }

    private int held(UUID of) {
        return count("SELECT count(*) FROM messaging.held WHERE key = ?", of.toString());
    }

    private int rows(String table) {
        return count("SELECT count(*) FROM " + table);
    }

    private int count(String query, Object... parameters) {
        Integer count = jdbc.queryForObject(query, Integer.class, parameters);
        return count == null ? 0 : count;
    }
}

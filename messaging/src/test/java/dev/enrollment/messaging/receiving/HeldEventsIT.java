package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.defaults.Worker;
import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.TestServers;
import dev.enrollment.messaging.Wire;
import dev.enrollment.messaging.metrics.Meters;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.messaging.wire.AvroDecoder;
import dev.enrollment.messaging.wire.RegistryUnavailable;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Held events go on in batches, and no transaction of theirs waits for the registry. */
@SpringBootTest(
        classes = {DirectWrites.Application.class, HeldEventsIT.Commits.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.application.name=held-events")
class HeldEventsIT {

    /** Names a schema that nobody has read. */
    private static final String RENUMBERED =
            "UPDATE messaging.held SET payload = overlay(payload PLACING '\\x00abcdef'::bytea FROM 2 FOR 4) WHERE key = ?";

    /** Those of each thread. */
    static class Commits implements TransactionExecutionListener {

        private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

        @Override
        public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
            count.set(count.get() + 1);
        }
    }

    @Autowired private DirectWrites service;
    @Autowired private Subscription events;
    @Autowired private Function<Subscription, Poll> polls;
    @Autowired private Resumer resumer;
    @Autowired private Worker resuming;
    @Autowired private Commits commits;
    @Autowired private Handling handling;
    @Autowired private Tables tables;
    @Autowired private CaughtUp caughtUp;
    @Autowired private Meters meters;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;

    private Wire wire;
    private final List<UUID> keys =
            IntStream.range(0, 50).mapToObj(n -> UUID.randomUUID()).toList();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.configure(properties);
    }

    @BeforeEach
    void connect() {
        resuming.stop();
        wire = new Wire(PipelineStack.running(), registry);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void aFactThatManyStreamsWaitForCostsOneCommit() {
        waiting(DirectWrites.WAITS);
        keys.forEach(service::tell);

        int before = commits.count.get();
        resumer.resume(streams());

        assertThat(commits.count.get() - before).isEqualTo(1);
        for (UUID key : keys) {
            assertThat(service.words(key)).containsExactly(DirectWrites.WAITS, "two", "three");
            assertThat(status(key)).isEqualTo("FLOWING");
        }
        assertThat(held()).isZero();
    }

    @Test
    void oneTryOfManyThatMustGoOnWaitingCostsOneCommit() {
        waiting(DirectWrites.WAITS);

        int before = commits.count.get();
        resumer.resume(streams());

        assertThat(commits.count.get() - before).isEqualTo(1);
        assertThat(keys).allMatch(key -> status(key).equals("WAITING"));
        assertThat(keys).allMatch(key -> service.words(key).isEmpty());
    }

    @Test
    void aPoisonedStreamDelaysNoOther() {
        waiting(DirectWrites.WAITS);
        UUID unwritable = keys.get(7);
        jdbc.update(
                "UPDATE messaging.held SET payload = ? WHERE key = ? AND sequence = 2",
                wire.body(unwritable, 2, DirectWrites.UNWRITABLE),
                unwritable.toString());
        UUID undecodable = keys.get(20);
        jdbc.update(
                "UPDATE messaging.held SET payload = '\\x00' WHERE key = ? AND sequence = 3",
                undecodable.toString());
        UUID late = keys.get(30);
        keys.stream().filter(key -> !key.equals(late)).forEach(service::tell);

        resumer.resume(streams());

        for (UUID key : keys) {
            boolean stops = List.of(unwritable, undecodable, late).contains(key);
            assertThat(status(key).equals("FLOWING")).isEqualTo(!stops);
            assertThat(service.words(key)).hasSize(stops ? service.words(key).size() : 3);
        }
        assertThat(service.words(unwritable)).containsExactly(DirectWrites.WAITS);
        assertThat(service.words(undecodable)).containsExactly(DirectWrites.WAITS, "two");
        assertThat(service.words(late)).isEmpty();
        assertThat(List.of(status(unwritable), status(undecodable), status(late)))
                .containsExactly("PARKED", "PARKED", "WAITING");
    }

    @Test
    void whatTheRegistryDoesNotTellWaitsAndAllOthersGoOn() {
        waiting(DirectWrites.WAITS);
        keys.forEach(service::tell);
        List<UUID> unknown = keys.subList(0, 3);
        unknown.forEach(key -> jdbc.update(RENUMBERED, key.toString()));
        AskedRegistry asked = new AskedRegistry(registry);
        HeldEvents fresh = fresh(asked);
        pass(fresh, keys.subList(3, 4), false);
        asked.away = true;
        asked.asked.set(0);

        pass(fresh, keys, false);

        assertThat(asked.asked).hasValue(1);
        assertThat(asked.askedInTransaction).hasValue(0);
        for (UUID key : keys) {
            assertThat(status(key)).isEqualTo(unknown.contains(key) ? "WAITING" : "FLOWING");
        }
        assertThatExceptionOfType(RegistryUnavailable.class)
                .isThrownBy(() -> pass(fresh, unknown.subList(0, 1), true));
        assertThat(asked.askedInTransaction).hasValue(0);
    }

    @Test
    void aTransactionNeverAsksTheRegistry() {
        AskedRegistry asked = new AskedRegistry(registry);
        Poll poll = poll(asked);
        Batch redriven = new Batch(List.of(event(keys.getFirst(), 1, "one")), Map.of(), true);

        assertThatExceptionOfType(RegistryUnavailable.class)
                .isThrownBy(() -> apply(poll, redriven));
        assertThat(asked.asked).hasValue(0);

        poll.lookUp(redriven);
        apply(poll, redriven);

        assertThat(service.words(keys.getFirst())).containsExactly("one");
        assertThat(asked.askedInTransaction).hasValue(0);

        asked.away = true;
        assertThatExceptionOfType(RegistryUnavailable.class)
                .isThrownBy(() -> poll(asked).lookUp(redriven));
    }

    private HeldEvents fresh(AskedRegistry asked) {
        RecordReader reader = new RecordReader(new AvroDecoder(asked.client()));
        HeldPoll poll = new HeldPoll(reader, handling, tables, Duration.ofMinutes(1), caughtUp);
        return new HeldEvents(reader, poll, tables, new TransactionTemplate(transactions));
    }

    private void pass(HeldEvents held, List<UUID> of, boolean redriven) {
        Set<String> more = held.pass(events, of.stream().map(UUID::toString).toList(), redriven);
        assertThat(more).isEmpty();
    }

    private Poll poll(AskedRegistry asked) {
        RecordReader reader = new RecordReader(new AvroDecoder(asked.client()));
        return new SequencedPoll(events, reader, handling, tables, meters);
    }

    /** All streams stand at an event that waits, with two behind it. */
    private void waiting(String word) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (UUID key : keys) {
            records.add(event(key, 1, word));
            records.add(event(key, 2, "two"));
            records.add(event(key, 3, "three"));
        }
        Poll poll = polls.apply(events);
        Batch batch = new Batch(records, Map.of(), false);
        poll.lookUp(batch);
        apply(poll, batch);
    }

    private void apply(Poll poll, Batch batch) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> poll.apply(batch, null));
    }

    private ConsumerRecord<byte[], byte[]> event(UUID of, long sequence, String word) {
        return new ConsumerRecord<>(
                Topics.ACCOUNTS,
                0,
                sequence,
                of.toString().getBytes(UTF_8),
                wire.body(of, sequence, word));
    }

    private List<Stream> streams() {
        return keys.stream().map(key -> new Stream(Topics.ACCOUNTS, key.toString())).toList();
    }

    private int held() {
        return keys.stream()
                .mapToInt(
                        key ->
                                jdbc.queryForList(
                                                "SELECT 1 FROM messaging.held WHERE key = ?",
                                                key.toString())
                                        .size())
                .sum();
    }

    private String status(UUID of) {
        return String.join(
                "",
                jdbc.queryForList(
                        "SELECT status FROM messaging.progress WHERE key = ?",
                        String.class,
                        of.toString()));
    }
}

package dev.enrollment.messaging.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.messaging.Subscription;
import dev.enrollment.messaging.TestServers;
import dev.enrollment.messaging.Wire;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A refusal leaves nothing behind, also of what its handler wrote past the buffered tables. */
@SpringBootTest(
        classes = DirectWrites.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.application.name=refusals")
class RefusalIT {

    @Autowired private DirectWrites service;
    @Autowired private Subscription events;
    @Autowired private Function<Subscription, Poll> polls;
    @Autowired private Resumer resumer;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;

    private Wire wire;
    private final UUID before = UUID.randomUUID();
    private final UUID key = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                DirectWrites.REFUSED,
                DirectWrites.REFUSED_WITH_NUL,
                DirectWrites.MARKED,
                DirectWrites.MARKED_QUIETLY,
            })
    void ofARefusedEventNothingIsLeftAndItsNeighboursStay(String word) {
        poll(
                List.of(
                        event(before, 1, "one"),
                        event(key, 1, "one"),
                        event(key, 2, word),
                        event(key, 3, "three"),
                        event(after, 1, "one")));

        assertThat(service.words(before)).containsExactly("one");
        assertThat(service.words(after)).containsExactly("one");
        assertThat(service.words(key)).containsExactly("one");
        assertThat(buffered(key)).isEqualTo("one");
        assertThat(status(key)).isEqualTo("PARKED");
    }

    @Test
    void ofAPollOfRefusalsNothingIsLeft() {
        List<UUID> keys = IntStream.range(0, 100).mapToObj(n -> UUID.randomUUID()).toList();
        poll(
                IntStream.range(0, 100)
                        .mapToObj(
                                n -> event(keys.get(n), 1, n % 2 == 0 ? DirectWrites.WAITS : "one"))
                        .toList());

        for (int n = 0; n < 100; n++) {
            List<String> left = n % 2 == 0 ? List.of() : List.of("one");
            assertThat(service.words(keys.get(n))).isEqualTo(left);
        }
    }

    @Test
    void aRefusalOfAHeldEventLeavesNothingBehindAndOrderIsKept() {
        poll(List.of(event(key, 1, DirectWrites.REFUSED), event(key, 2, "two")));
        resumer.redrive(new Stream(Topics.ACCOUNTS, key.toString()));

        assertThat(service.words(key)).isEmpty();
        assertThat(status(key)).isEqualTo("PARKED");

        service.tell(key);
        resumer.redrive(new Stream(Topics.ACCOUNTS, key.toString()));

        assertThat(service.words(key)).containsExactly(DirectWrites.REFUSED, "two");
        assertThat(buffered(key)).isEqualTo(DirectWrites.REFUSED + "two");
        assertThat(status(key)).isEqualTo("FLOWING");
    }

    private ConsumerRecord<byte[], byte[]> event(UUID of, long sequence, String word) {
        return new ConsumerRecord<>(
                Topics.ACCOUNTS,
                0,
                sequence,
                of.toString().getBytes(UTF_8),
                wire.body(of, sequence, word));
    }

    private void poll(List<ConsumerRecord<byte[], byte[]>> records) {
        Poll poll = polls.apply(events);
        Batch batch = new Batch(records, Map.of(), false);
        poll.lookUp(batch);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> poll.apply(batch, null));
    }

    private String buffered(UUID of) {
        return String.join(
                "", jdbc.queryForList("SELECT word FROM buffered WHERE key = ?", String.class, of));
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

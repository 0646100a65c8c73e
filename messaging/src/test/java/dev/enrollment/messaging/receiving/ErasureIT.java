package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.Tally;
import dev.enrollment.messaging.TallyApplication;
import dev.enrollment.messaging.Wire;
import dev.enrollment.messaging.storage.Stream;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An erasure that is refused at first is not lost. */
@Tag("own-servers")
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.application.name=erasure")
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired private Tally tally;
    @Autowired private Resumer resumer;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;

    private Wire wire;
    private final UUID key = UUID.randomUUID();
    private final Stream stream = new Stream(Topics.PROFILES, key.toString());

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
    }

    @BeforeEach
    void connect() {
        wire = new Wire(OwnBroker.bootstrapServers(), registry);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void aRedriveOfARefusedErasureErasesForGood() {
        tally.keep(key);
        wire.state(key, 1, "Wien");
        // Of two states in one poll only the newest is applied.
        await().atMost(PATIENCE).until(() -> tally.words(key).equals("Wien"));
        wire.raw(Topics.PROFILES, key, null);
        awaitStatus("PARKED");
        // An erasure is the last of its stream, wherever it stands on the topic.
        wire.state(key, 2, "Graz");
        await().atMost(PATIENCE).until(() -> attempts() == 2);
        awaitStatus("PARKED");

        resumer.redrive(stream);
        assertThat(status()).containsExactly("PARKED");
        assertThat(held()).isOne();
        assertThat(tally.words(key)).isEqualTo("Wien");

        tally.letGo(key);
        resumer.redrive(stream);
        awaitStatus("FLOWING");
        assertThat(tally.words(key)).isEqualTo("erased");

        UUID next = UUID.randomUUID();
        wire.state(key, 3, "Enns");
        wire.state(next, 1, "Bern");
        await().atMost(PATIENCE).until(() -> tally.words(next).equals("Bern"));
        assertThat(tally.words(key)).isEqualTo("erased");
    }

    @Test
    void anErasureIsHeldUpByNothing() {
        wire.raw(Topics.PROFILES, key, new byte[] {1, 2, 3});
        wire.state(key, 1, Tally.UNWRITABLE);
        awaitStatus("PARKED");
        assertThat(held()).isOne();
        assertThat(unreadable()).isOne();

        wire.raw(Topics.PROFILES, key, null);

        awaitStatus("FLOWING");
        assertThat(tally.words(key)).isEqualTo("erased");
        assertThat(held()).isZero();
        assertThat(unreadable()).isZero();
    }

    @Test
    void aNewerStateTakesThePlaceOfAParkedOne() {
        wire.state(key, 1, Tally.UNWRITABLE);
        awaitStatus("PARKED");
        wire.state(key, 3, Tally.UNWRITABLE);
        await().atMost(PATIENCE).until(() -> attempts() == 2);
        awaitStatus("PARKED");
        assertThat(held()).isOne();

        wire.state(key, 4, "Graz");

        awaitStatus("FLOWING");
        assertThat(tally.words(key)).isEqualTo("Graz");
        assertThat(held()).isZero();
    }

    private void awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status()).containsExactly(status));
    }

    private int attempts() {
        return number("SELECT attempts FROM messaging.progress WHERE topic = ? AND key = ?");
    }

    private int held() {
        return number("SELECT count(*) FROM messaging.held WHERE topic = ? AND key = ?");
    }

    private int unreadable() {
        return number(
                """
                SELECT count(*) FROM messaging.parked_record
                 WHERE topic = ? AND key = convert_to(?, 'UTF8')
                """);
    }

    private int number(String query) {
        return Objects.requireNonNull(
                jdbc.queryForObject(query, Integer.class, stream.topic(), stream.key()));
    }

    private List<@Nullable String> status() {
        return jdbc.queryForList(
                "SELECT status FROM messaging.progress WHERE topic = ? AND key = ?",
                String.class,
                stream.topic(),
                stream.key());
    }
}

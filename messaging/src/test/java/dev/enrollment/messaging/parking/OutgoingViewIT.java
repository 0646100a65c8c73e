package dev.enrollment.messaging.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.Profile;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.Tally;
import dev.enrollment.messaging.TallyApplication;
import dev.enrollment.messaging.Wire;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Messages that Kafka does not take, as operators see them. */
@Tag("own-servers")
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=outgoing",
            "spring.kafka.producer.properties[max.request.size]=3000",
            "spring.security.oauth2.resourceserver.jwt.authorities-claim-name=roles",
            "spring.security.oauth2.resourceserver.jwt.authority-prefix=ROLE_"
        })
@Import(OperatorsViewIT.Tokens.class)
class OutgoingViewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOO_LONG = "x".repeat(5_000);

    @Autowired private Outbox outbox;
    @Autowired private Tally tally;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private SchemaRegistryClient registry;
    @LocalServerPort private int port;

    private Wire wire;
    private Operator operator;
    private final UUID key = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final String path = "/outgoing/" + Topics.REVIEWS + "/" + key;

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry properties) {
        OwnBroker.configure(properties);
    }

    @BeforeEach
    void connect() {
        wire = new Wire(OwnBroker.bootstrapServers(), registry);
        operator = new Operator(port);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void whatIsTooLargeIsShownAndDiscardedAndTheNextGoesByItself() {
        transaction(
                () -> {
                    review(key, TOO_LONG);
                    review(neighbour, "DE");
                });
        transaction(() -> review(key, "DE"));

        await().atMost(PATIENCE).until(() -> line().path("behind").asInt(-1) == 1);
        assertThat(line().path("status").asString()).isEqualTo("PARKED");
        assertThat(line().path("reason").asString()).contains("RecordTooLarge");
        assertThat(published(neighbour)).hasSize(1);
        assertThat(operator.personalData(key).body().path("unsent").size()).isEqualTo(2);
        assertThat(operator.get(path).body().path("content").path("type").asString())
                .endsWith("ReviewOpened");

        Operator.Answer inVain = operator.post(path + "/redrive", "");
        assertThat(inVain.number("applied")).isZero();
        assertThat(inVain.text("status")).isEqualTo("PARKED");
        assertThat(discard(UUID.randomUUID()).status()).isEqualTo(409);
        assertThat(published(key)).isEmpty();

        assertThat(discard(UUID.fromString(line().path("id").asString())).status()).isEqualTo(204);

        await().atMost(PATIENCE).until(() -> published(key).size() == 1);
        assertThat(published(neighbour)).hasSize(1);
        await().atMost(PATIENCE).until(() -> operator.get(path).status() == 404);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT discarded_by FROM messaging.discarded WHERE key = ? AND message_id IS NOT NULL",
                                String.class,
                                key.toString()))
                .isEqualTo("subject-of-operator");
    }

    @Test
    void anErasureTakesAlongWhatItOvertakes() {
        transaction(() -> outbox.append(Topics.PROFILES, key, meta -> profile(meta)));
        await().atMost(PATIENCE).until(() -> unsent() == 1);

        transaction(() -> outbox.appendTombstone(Topics.PROFILES, key));

        await().atMost(PATIENCE).until(() -> tally.words(key).equals("erased"));
        await().atMost(PATIENCE).until(() -> unsent() == 0);
    }

    private static Profile profile(dev.enrollment.events.Meta meta) {
        return Profile.newBuilder()
                .setMeta(meta)
                .setRevision(1)
                .setMarket("DE")
                .setLanguage("de")
                .setLegalName(TOO_LONG)
                .setRegistrationNumber("-")
                .setStreet("-")
                .setPostalCode("-")
                .setCity("Wien")
                .setOfficePhone("-")
                .setAdministratorGivenName("-")
                .setAdministratorFamilyName("-")
                .setAdministratorEmail("-")
                .setAdministratorPhone("-")
                .build();
    }

    private void review(UUID of, String word) {
        outbox.append(Topics.REVIEWS, of, meta -> new ReviewOpened(meta, of, word));
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private Operator.Answer discard(UUID id) {
        return operator.post(
                path + "/discard", "{\"id\":\"%s\",\"reason\":\"never mind\"}".formatted(id));
    }

    private JsonNode line() {
        for (JsonNode line : operator.get("").body().path("outgoing")) {
            if (line.path("key").asString().equals(key.toString())) {
                return line;
            }
        }
        return operator.get("").body().path("nothing");
    }

    private List<SpecificRecord> published(UUID of) {
        return wire.all(Topics.REVIEWS).getOrDefault(of.toString(), List.of());
    }

    private long unsent() {
        Long count =
                jdbc.queryForObject(
                        "SELECT count(*) FROM messaging.unsent WHERE key = ?",
                        Long.class,
                        key.toString());
        return count == null ? 0 : count;
    }
}

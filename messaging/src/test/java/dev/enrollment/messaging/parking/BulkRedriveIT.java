package dev.enrollment.messaging.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.ReviewOpened;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.messaging.OwnBroker;
import dev.enrollment.messaging.Tally;
import dev.enrollment.messaging.TallyApplication;
import dev.enrollment.messaging.Wire;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

/** Redrives of many at once, against the real thing. */
@Tag("own-servers")
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=bulk",
            "spring.kafka.producer.properties[max.request.size]=3000",
            "spring.security.oauth2.resourceserver.jwt.authorities-claim-name=roles",
            "spring.security.oauth2.resourceserver.jwt.authority-prefix=ROLE_"
        })
@Import(OperatorsViewIT.Tokens.class)
class BulkRedriveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REFUSALS = "{\"reason\":\"this word is refused\"}";

    @Autowired private Tally tally;
    @Autowired private Outbox outbox;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private SchemaRegistryClient registry;
    @LocalServerPort private int port;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private Wire wire;
    private Operator operator;

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
    void leaveNothingParked() {
        wire.close();
        jdbc.update("UPDATE messaging.progress SET status = 'FLOWING', holding = false");
        jdbc.update("TRUNCATE messaging.held, messaging.unsent, messaging.parked_record");
        jdbc.update("TRUNCATE messaging.redrive CASCADE");
    }

    @Test
    void whatIsParkedAfterTheListWasFrozenIsNotTried() {
        refused(first, second);
        wire.event(third, 1, Tally.UNWRITABLE);
        awaitParked(third);

        Operator.Answer preview = operator.post("/redrives", REFUSALS);
        assertThat(preview.status()).isEqualTo(201);
        assertThat(preview.body().at("/list/items").asInt()).isEqualTo(2);
        JsonNode group = preview.body().at("/groups/0");
        assertThat(group.path("topic").asString()).isEqualTo(Topics.ACCOUNTS);
        assertThat(group.path("outcome").asString()).isEqualTo("LISTED");
        assertThat(group.path("reason").asString()).contains("this word is refused");
        assertThat(group.path("items").asInt()).isEqualTo(2);

        UUID late = UUID.randomUUID();
        refused(late);
        Stream.of(first, second, third, late).forEach(tally::tell);
        String list = run(preview);

        assertThat(outcomes(list)).containsExactly("DONE", "DONE");
        assertThat(tally.words(first)).isEqualTo("refused behind ");
        assertThat(tally.words(second)).isEqualTo("refused behind ");
        assertThat(tries(late)).isEqualTo(1);
        assertThat(tries(third)).isEqualTo(1);
    }

    @Test
    void anItemIsDoneWhenItsEventIsAppliedAndNotBefore() {
        refused(first, second, third);
        tally.tell(second);
        Operator.Answer preview = operator.post("/redrives", REFUSALS);
        String discard = "/streams/" + Topics.ACCOUNTS + "/" + third + "/discard";
        operator.post(discard, "{\"sequence\":1,\"reason\":\"never mind\"}");
        String list = run(preview);

        assertThat(outcomes(list)).containsExactly("PARKED", "DONE", "DISCARDED");
        JsonNode still = operator.get("/redrives/" + list).body();
        assertThat(still.at("/items/0/reason").asString()).contains("this word is refused");
        assertThat(still.at("/list/done").asInt()).isEqualTo(1);

        tally.tell(first);
        operator.post("/streams/" + Topics.ACCOUNTS + "/" + first + "/redrive", "");
        assertThat(outcomes(list)).containsExactly("DONE", "DONE", "DISCARDED");
    }

    @Test
    void aMessageIsDoneWhenTheBrokerHasItAndNotBefore() {
        Stream.of(first, second, third).forEach(key -> review(key, "x".repeat(5_000)));
        await().atMost(PATIENCE).until(() -> count("unsent WHERE parked") == 3);
        Operator.Answer preview =
                operator.post("/redrives", "{\"topic\":\"%s\"}".formatted(Topics.REVIEWS));
        jdbc.update(
                "UPDATE messaging.unsent SET payload = ? WHERE key = ?",
                wire.body(second, 1, "small"),
                second.toString());
        jdbc.update("DELETE FROM messaging.unsent WHERE key = ?", third.toString());
        String list = run(preview);

        assertThat(outcomes(list)).containsExactly("PARKED", "DONE", "GONE");
        assertThat(operator.get("/redrives/" + list).body().at("/items/0/reason").asString())
                .contains("RecordTooLarge");
        assertThat(wire.all(Topics.REVIEWS).get(second.toString())).hasSize(1);
        assertThat(wire.all(Topics.REVIEWS)).doesNotContainKey(first.toString());
    }

    @Test
    void aRecordIsDoneWhenItsHandlerHasAppliedIt() {
        String topic = Topics.applications("aurora");
        Stream.of(first, second).forEach(key -> wire.raw(topic, key, wire.body(key, 1, "foreign")));
        await().atMost(PATIENCE).until(() -> count("parked_record") == 2);
        tally.tell(first);
        String list = run(operator.post("/redrives", "{\"reason\":\"not told of this key\"}"));

        assertThat(outcomes(list)).containsExactlyInAnyOrder("DONE", "PARKED");
        assertThat(tally.words(first)).endsWith(" foreign");
        assertThat(operator.get("/redrives/" + list).body().toString())
                .doesNotContain(second.toString());
    }

    @Test
    void aListIsRunOnceWhoeverAsks() throws Exception {
        refused(first, second);
        Operator.Answer preview = operator.post("/redrives", REFUSALS);
        String run = "/redrives/" + id(preview) + "/run";
        List<Callable<Operator.Answer>> operators =
                Collections.nCopies(8, () -> operator.post(run, ""));
        try (var threads = Executors.newFixedThreadPool(operators.size())) {
            assertThat(threads.invokeAll(operators).stream().map(Future::resultNow))
                    .filteredOn(answer -> answer.status() == 202)
                    .hasSize(1);
        }
        awaitFinished(id(preview));

        refused(operator.post(run, ""), 409, "ALREADY_RUN");
        assertThat(operator.get("/redrives").body().at("/0/startedBy").asString())
                .isEqualTo("subject-of-operator");
        assertThat(List.of(tries(first), tries(second))).containsExactly(2, 2);
    }

    @Test
    void anInstanceThatDiesLeavesItsListToAnother() {
        refused(first, second);
        Stream.of(first, second).forEach(tally::tell);
        String list = id(operator.post("/redrives", REFUSALS));
        RedriveLists dying = new RedriveLists(jdbc);
        inTransaction(
                () -> {
                    dying.start(UUID.fromString(list), "operator");
                    assertThat(dying.claim(PATIENCE)).contains(UUID.fromString(list));
                });
        // It dies after it has tried the first item and before it could note that.
        operator.post("/streams/" + Topics.ACCOUNTS + "/" + first + "/redrive", "");
        assertThat(outcomes(list)).containsExactly("DONE", "LISTED");
        assertThat(new RedriveLists(jdbc).claim(PATIENCE)).isEmpty();
        jdbc.update("UPDATE messaging.redrive SET leased_until = clock_timestamp()");

        awaitFinished(list);
        assertThat(outcomes(list)).containsExactly("DONE", "DONE");
        assertThat(tally.words(first)).isEqualTo("refused behind ");
        assertThat(tally.words(second)).isEqualTo("refused behind ");
    }

    @Test
    void onlyOperatorsAndOnlyWithAQuestion() {
        refused(operator.send("POST", "/redrives", null, REFUSALS), 401, "UNAUTHORIZED");
        refused(operator.send("POST", "/redrives", "reviewer", REFUSALS), 403, "FORBIDDEN");
        refused(operator.post("/redrives", "{\"reason\":\" \"}"), 422, "REQUEST_REJECTED");
        refused(operator.post("/redrives", "{\"reason\":\"no such reason\"}"), 404, "UNKNOWN");
        refused(operator.get("/redrives/" + first), 404, "UNKNOWN");
        refused(operator.post("/redrives/" + first + "/run", ""), 404, "UNKNOWN");
        refused(operator.get("/redrives/x"), 400, "BAD_REQUEST");
        assertThat(operator.get("/redrives").body().size()).isZero();
    }

    /** Parks each key's first event, in this order, with another one behind it. */
    private void refused(UUID... keys) {
        for (UUID key : keys) {
            wire.event(key, 1, Tally.REFUSED);
            wire.event(key, 2, "behind");
            awaitParked(key);
        }
    }

    private void awaitParked(UUID key) {
        await().atMost(PATIENCE).until(() -> tries(key) == 1);
        await().atMost(PATIENCE).until(() -> count("held WHERE key = '%s'".formatted(key)) > 0);
    }

    private int tries(UUID key) {
        return jdbc
                .queryForList(
                        "SELECT attempts FROM messaging.progress WHERE key = ? AND topic = ?",
                        Integer.class,
                        key.toString(),
                        Topics.ACCOUNTS)
                .stream()
                .findFirst()
                .orElse(0);
    }

    private int count(String table) {
        Integer count =
                jdbc.queryForObject("SELECT count(*) FROM messaging." + table, Integer.class);
        return count == null ? 0 : count;
    }

    private void review(UUID key, String word) {
        inTransaction(
                () ->
                        outbox.append(
                                Topics.REVIEWS, key, meta -> new ReviewOpened(meta, key, word)));
        await().atMost(PATIENCE).until(() -> count("unsent WHERE key = '%s'".formatted(key)) == 1);
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private static String id(Operator.Answer preview) {
        return preview.body().at("/list/id").asString();
    }

    private String run(Operator.Answer preview) {
        String list = id(preview);
        assertThat(operator.post("/redrives/" + list + "/run", "").status()).isEqualTo(202);
        awaitFinished(list);
        return list;
    }

    private void awaitFinished(String list) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                operator.get("/redrives/" + list)
                                        .body()
                                        .at("/list/finishedAt")
                                        .isString());
    }

    private List<String> outcomes(String list) {
        return operator.get("/redrives/" + list).body().path("items").findValuesAsString("outcome");
    }

    private static void refused(Operator.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }
}

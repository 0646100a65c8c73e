package dev.enrollment.messaging.parking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.Tally;
import dev.enrollment.messaging.TallyApplication;
import dev.enrollment.messaging.TestServers;
import dev.enrollment.messaging.Wire;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What operators see and do over HTTP, against the real thing. */
@SpringBootTest(
        classes = TallyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=tally",
            "enrollment.messaging.patience=2s",
            "spring.security.oauth2.resourceserver.jwt.authorities-claim-name=roles",
            "spring.security.oauth2.resourceserver.jwt.authority-prefix=ROLE_"
        })
@Import(OperatorsViewIT.Tokens.class)
class OperatorsViewIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Tokens that consist of one role. */
    @TestConfiguration
    static class Tokens {
        @Bean
        JwtDecoder roleAsToken() {
            return token ->
                    Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("subject-of-" + token)
                            .claim("roles", List.of(token))
                            .build();
        }
    }

    @Autowired private Tally tally;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private SchemaRegistryClient registry;
    @LocalServerPort private int port;

    private Wire wire;
    private Operator operator;
    private final UUID key = UUID.randomUUID();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.configure(properties);
    }

    @BeforeEach
    void connect() {
        wire = new Wire(PipelineStack.running(), registry);
        operator = new Operator(port);
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void nobodyButOperatorsIsLetIn() {
        for (String path : List.of("", "/streams/any/any", "/records/any/0/0", "/nothing")) {
            refused(operator.send("GET", path, null, null), 401, "UNAUTHORIZED");
            refused(operator.send("GET", path, "reviewer", null), 403, "FORBIDDEN");
        }
        refused(operator.send("POST", stream() + "/redrive", null, ""), 401, "UNAUTHORIZED");
        refused(operator.send("POST", stream() + "/discard", "lead", "{}"), 403, "FORBIDDEN");
        assertThat(operator.get("").status()).isEqualTo(200);
    }

    @Test
    void listsAndShowsWhatIsStopped() {
        parkWithQueue();

        JsonNode line = listed();
        assertThat(line.path("status").asString()).isEqualTo("PARKED");
        assertThat(line.path("reason").asString()).contains("this word is refused");
        assertThat(line.path("attempts").asInt()).isEqualTo(1);
        assertThat(line.path("sequence").asInt()).isEqualTo(2);
        assertThat(line.path("behind").asInt()).isEqualTo(2);
        assertThat(line.path("since").asString()).startsWith("20");

        JsonNode kept = operator.personalData(key).body();
        assertThat(kept.path("held").findValuesAsString("sequence"))
                .containsExactlyInAnyOrder("2", "3", "4");
        assertThat(kept.path("parked_record").isEmpty()).isTrue();

        JsonNode refused = operator.get(stream()).body().path("refused");
        assertThat(refused.path("type").asString()).endsWith("AccountProvisioned");
        assertThat(refused.path("json").path("partnerAccountId").asString())
                .isEqualTo(Tally.REFUSED);
    }

    @Test
    void aRedriveAfterTheCauseIsGoneAppliesTheQueueInOrder() {
        parkWithQueue();
        tally.tell(key);

        Operator.Answer answer = operator.post(stream() + "/redrive", "");

        assertThat(answer.text("status")).isEqualTo("FLOWING");
        assertThat(answer.number("applied")).isEqualTo(3);
        assertThat(answer.number("queued")).isZero();
        assertThat(tally.words(key)).isEqualTo("one refused three four ");
        assertThat(operator.get(stream()).status()).isEqualTo(404);
        refused(operator.post(stream() + "/redrive", ""), 409, "NOT_STOPPED");
        wire.event(key, 5, "five");
        awaitWords("one refused three four five ");
    }

    @Test
    void aRedriveWhileTheCausePersistsSaysSo() {
        parkWithQueue();

        Operator.Answer answer = operator.post(stream() + "/redrive", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("PARKED");
        assertThat(answer.text("reason")).contains("this word is refused");
        assertThat(answer.number("applied")).isZero();
        assertThat(answer.number("queued")).isEqualTo(3);
        assertThat(listed().path("attempts").asInt()).isEqualTo(2);
        assertThat(tally.words(key)).isEqualTo("one ");
    }

    @Test
    void aRedriveThatTheDatabaseRefusesSaysSo() {
        wire.event(key, 1, Tally.UNWRITABLE);
        awaitQueue(1);

        Operator.Answer answer = operator.post(stream() + "/redrive", "");

        assertThat(answer.text("status")).isEqualTo("PARKED");
        assertThat(answer.text("reason")).contains("DataIntegrityViolation");
        assertThat(answer.number("applied")).isZero();
    }

    @Test
    void aDiscardSkipsOneAndLetsTheRestFlow() {
        parkWithQueue();

        Operator.Answer answer =
                operator.post(
                        stream() + "/discard", "{\"sequence\":2,\"reason\":\"a slip of the pen\"}");

        assertThat(answer.text("status")).isEqualTo("FLOWING");
        assertThat(answer.number("applied")).isEqualTo(2);
        assertThat(tally.words(key)).isEqualTo("one three four ");
        assertThat(
                        jdbc.queryForList(
                                "SELECT sequence || discarded_by || reason FROM messaging.discarded WHERE key = ?",
                                String.class,
                                key.toString()))
                .containsExactly("2subject-of-operatora slip of the pen");
    }

    @Test
    void aDiscardNeedsAReasonAndTheEventMeant() {
        parkWithQueue();
        String discard = stream() + "/discard";

        refused(
                operator.post(discard, "{\"sequence\":2,\"reason\":\"  \"}"),
                422,
                "REQUEST_REJECTED");
        refused(operator.post(discard, "{\"reason\":\"why\"}"), 422, "REQUEST_REJECTED");
        refused(operator.post(discard, "{\"sequence\":3,\"reason\":\"why\"}"), 409, "MOVED_ON");
        refused(operator.post(discard, "nonsense"), 400, "BODY_UNREADABLE");
        refused(operator.get("/records/some.topic/x/1"), 400, "BAD_REQUEST");
        assertThat(queued()).isEqualTo(3);
    }

    @Test
    void redrivesAndARunningPollDoNotDisturbEachOther() throws Exception {
        parkWithQueue();
        tally.tell(key);
        int last = 60;
        List<Callable<Operator.Answer>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> operator.post(stream() + "/redrive", ""));
        }
        work.add(
                () -> {
                    LongStream.rangeClosed(5, last).forEach(n -> wire.event(key, n, "w" + n));
                    return operator.get("");
                });
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Operator.Answer> done : threads.invokeAll(work)) {
                assertThat(done.get().status()).isIn(200, 409);
            }
        }
        awaitWords(
                "one refused three four "
                        + LongStream.rangeClosed(5, last)
                                .mapToObj(n -> "w" + n + " ")
                                .collect(joining()));
    }

    @Test
    void redrivesAForeignRecordThroughItsHandler() {
        wire.raw(Topics.applications("aurora"), key, wire.body(key, 1, "foreign"));
        String record = awaitRecord();

        Operator.Answer early = operator.post(record + "/redrive", "");
        assertThat(early.text("status")).isEqualTo("PARKED");
        assertThat(early.text("reason")).contains("not told of this key");
        assertThat(operator.get(record).body().path("parked").path("attempts").asInt())
                .isEqualTo(2);

        tally.tell(key);
        Operator.Answer now = operator.post(record + "/redrive", "");
        assertThat(now.text("status")).isEqualTo("FLOWING");
        assertThat(now.number("applied")).isEqualTo(1);
        assertThat(tally.words(key)).endsWith(" foreign");
        assertThat(operator.get(record).status()).isEqualTo(404);
        refused(operator.post(record + "/redrive", ""), 404, "UNKNOWN");
    }

    @Test
    void showsUnreadableBytesAndDiscardsThemWithATrace() {
        wire.raw(Topics.ACCOUNTS, key, new byte[] {0, 1, 42});
        String record = awaitRecord();

        assertThat(operator.get(record).body().path("content").path("hex").asString())
                .isEqualTo("00012a");
        assertThat(operator.personalData(key).body().at("/parked_record/0/payload").asString())
                .isEqualTo("\\x00012a");
        assertThat(operator.personalData(UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(operator.post(record + "/redrive", "").text("reason"))
                .contains("not in wire format");
        refused(operator.post(record + "/discard", "{}"), 422, "REQUEST_REJECTED");
        assertThat(operator.post(record + "/discard", "{\"reason\":\"noise\"}").status())
                .isEqualTo(204);

        assertThat(operator.get(record).status()).isEqualTo(404);
        assertThat(
                        jdbc.queryForList(
                                "SELECT reason FROM messaging.discarded WHERE key = ? AND sequence IS NULL",
                                String.class,
                                key.toString()))
                .containsExactly("noise");
    }

    @Test
    void aRecordThatHasBecomeReadableTakesItsPlaceInItsStream() {
        wire.raw(Topics.ACCOUNTS, key, new byte[] {9});
        String record = awaitRecord();
        wire.event(key, 2, "two");
        awaitQueue(1);
        jdbc.update(
                "UPDATE messaging.parked_record SET payload = ? WHERE key = ?",
                wire.body(key, 1, "one"),
                key.toString().getBytes(UTF_8));

        Operator.Answer answer = operator.post(record + "/redrive", "");

        assertThat(answer.text("status")).isEqualTo("FLOWING");
        assertThat(tally.words(key)).isEqualTo("one two ");
        assertThat(operator.get(record).status()).isEqualTo(404);
    }

    private void parkWithQueue() {
        wire.event(key, 1, "one");
        wire.event(key, 2, Tally.REFUSED);
        wire.event(key, 3, "three");
        wire.event(key, 4, "four");
        awaitQueue(3);
    }

    private String stream() {
        return "/streams/" + Topics.ACCOUNTS + "/" + key;
    }

    private JsonNode listed() {
        return one(operator.get("").body().path("streams"));
    }

    private String awaitRecord() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                operator.get("")
                                        .body()
                                        .path("records")
                                        .toString()
                                        .contains(key.toString()));
        JsonNode line = one(operator.get("").body().path("records"));
        return "/records/%s/%d/%d"
                .formatted(
                        line.path("topic").asString(),
                        line.path("partition").asInt(),
                        line.path("offset").asLong());
    }

    private JsonNode one(JsonNode lines) {
        for (JsonNode line : lines) {
            if (line.path("key").asString("").equals(key.toString())) {
                return line;
            }
        }
        throw new AssertionError("not listed: " + key);
    }

    private static void refused(Operator.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private void awaitQueue(int length) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(queued()).isEqualTo(length));
    }

    private int queued() {
        Integer count =
                jdbc.queryForObject(
                        "SELECT count(*) FROM messaging.held WHERE key = ?",
                        Integer.class,
                        key.toString());
        return count == null ? 0 : count;
    }

    private void awaitWords(String words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tally.words(key)).isEqualTo(words));
    }
}

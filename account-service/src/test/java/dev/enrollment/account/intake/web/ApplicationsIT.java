package dev.enrollment.account.intake.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.IdempotencyKeys;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications over HTTP, with the security, the database and the outbox real. */
@WholeService
class ApplicationsIT {

    private static final String PATH = "/api/applications";

    @LocalServerPort private int port;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private IdempotencyKeys keys;
    @Autowired private MeterRegistry meters;

    private final Instant declaredAt = Instant.now();
    private final String id = "rest-" + UUID.randomUUID();
    private final String aurora = TestTokens.ofPartner("aurora");
    private HttpCalls http;

    @BeforeEach
    void connect() {
        http = new HttpCalls(port);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void shedsLoadWhileEarlierWorkWaitsTooLong() {
        String body = JsonApplications.body(id, "22767", declaredAt);
        Gauge age =
                Gauge.builder("messaging.oldest.age", () -> 13 * 3_600.0)
                        .tag("of", "unpublished")
                        .tag("by", "test")
                        .register(meters);
        try {
            Response shed = http.post(PATH, aurora, id, body);

            assertThat(shed.status()).isEqualTo(429);
            assertThat(shed.retryAfter()).isEqualTo("60");
            assertThat(http.json(shed).get("code").asString()).isEqualTo("OVERLOADED");
        } finally {
            meters.remove(age);
        }
        assertThat(http.post(PATH, aurora, id, body).status()).isEqualTo(202);
    }

    @Test
    void acceptsAndShowsTheEnrollment() {
        Response response =
                http.post(PATH, aurora, id, JsonApplications.body(id, "22767", declaredAt));

        assertThat(response.status()).isEqualTo(202);
        var receipt = http.json(response);
        assertThat(receipt.get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(receipt.get("submissionId").asString()).isEqualTo(id);
        assertThat(response.location())
                .isEqualTo(receipt.get("status").asString())
                .isEqualTo("/api/enrollments/" + receipt.get("enrollmentId").asString());
        var enrollment = http.json(http.get(response.location(), aurora));
        assertThat(enrollment.get("company").asString()).isEqualTo("Möwe GmbH");
        assertThat(enrollment.get("market").asString()).isEqualTo("DE");
        assertThat(enrollment.get("status").asString()).isEqualTo("APPLIED");
        assertThat(enrollment.get("turn").asString()).isEqualTo("VENDOR");
        assertThat(enrollment.get("timeline").findValuesAsString("milestone"))
                .containsExactly("ACCOUNT_CREATED", "APPLICATION_SUBMITTED");
    }

    @Test
    void twentyRetriesAtOnceMakeOneApplication() throws Exception {
        String body = JsonApplications.body(id, "22767", declaredAt);
        List<Callable<Response>> retries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            retries.add(() -> http.post(PATH, aurora, id, body));
        }
        var answers = new HashSet<Response>();
        try (var threads = Executors.newFixedThreadPool(retries.size())) {
            for (var answer : threads.invokeAll(retries)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).singleElement().extracting(Response::status).isEqualTo(202);
        assertThat(accounts(id)).isEqualTo(1);
    }

    @RepeatedTest(10)
    void oneSubmissionUnderTwentyKeysAtOnceMakesOneApplication() throws Exception {
        String body = JsonApplications.body(id, "22767", declaredAt);
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String key = id + "-" + i;
            requests.add(() -> http.post(PATH, aurora, key, body));
        }
        List<String> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            for (var answer : threads.invokeAll(requests)) {
                outcomes.add(http.json(answer.get()).path("outcome").asString());
            }
        }

        assertThat(outcomes).filteredOn("ACCEPTED"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("DUPLICATE"::equals).hasSize(19);
        assertThat(accounts(id)).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatBelongsToAnotherBody() {
        http.post(PATH, aurora, id, JsonApplications.body(id, "22767", declaredAt));

        Response response =
                http.post(PATH, aurora, id, JsonApplications.body(id, "22769", declaredAt));
        assertThat(response.status()).isEqualTo(422);
        assertThat(code(response)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(http.json(response).path("detail").asString())
                .contains("/api/enrollments/", "character for character");
    }

    @Test
    void refusesTwoKeysAndBytesThatAreNotUtf8() {
        byte[] good = JsonApplications.body(id, "22767", declaredAt).getBytes(UTF_8);
        String key = "Idempotency-Key";
        Response two = http.post(PATH, aurora, good, key, id, key, id + "-2");
        assertThat(two.status()).isEqualTo(400);
        assertThat(code(two)).isEqualTo("IDEMPOTENCY_KEY_INVALID");

        byte[] overlong = good.clone();
        int name = new String(good, ISO_8859_1).indexOf("Elbchaussee");
        overlong[name] = (byte) 0xC0;
        overlong[name + 1] = (byte) 0xAF;
        Response refused = http.post(PATH, aurora, overlong, key, id);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("BODY_UNREADABLE");
        assertThat(accounts(id)).isZero();
    }

    @Test
    void everyErrorIsAProblem() {
        byte[] body = JsonApplications.body(id, "22767", declaredAt).getBytes(UTF_8);
        Response packed =
                http.post(PATH, aurora, body, "Idempotency-Key", id, "Content-Encoding", "gzip");
        assertThat(packed.status()).isEqualTo(415);
        assertThat(code(packed)).isEqualTo("CONTENT_ENCODING");
    }

    @Test
    void namesEveryBrokenRuleAndKeepsTheAnswer() {
        Response response = http.post(PATH, aurora, id, "{\"submissionId\": \"" + id + "\"}");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        var problem = http.json(response);
        assertThat(problem.get("code").asString()).isEqualTo("APPLICATION_REJECTED");
        assertThat(problem.get("violations").findValuesAsString("field"))
                .contains("market", "company.legalName", "declaration.declaredAt");
        assertThat(problem.get("violations").get(0).get("cure").asString()).isNotBlank();
        assertThat(http.post(PATH, aurora, id, "{\"submissionId\": \"" + id + "\"}"))
                .isEqualTo(response);
        assertThat(accounts(id)).isZero();
    }

    @Test
    void refusesWhatCannotBeRead() {
        Response response = http.post(PATH, aurora, id, "{\"status\": \"APPROVED\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("BODY_UNREADABLE");
        assertThat(http.json(response).get("violations").findValuesAsString("field"))
                .containsExactly("status");
    }

    @Test
    void refusesWhatIsTooLarge() {
        String large = "{\"submissionId\": \"" + "x".repeat(64 * 1024) + "\"}";

        Response response = http.post(PATH, aurora, id, large);
        assertThat(response.status()).isEqualTo(413);
        assertThat(code(response)).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void needsAnIdempotencyKeyOfReason() {
        assertThat(
                        code(
                                http.post(
                                        PATH,
                                        aurora,
                                        "",
                                        JsonApplications.body(id, "22767", declaredAt))))
                .isEqualTo("IDEMPOTENCY_KEY_MISSING");
        Response huge =
                http.post(
                        PATH,
                        aurora,
                        "k".repeat(256),
                        JsonApplications.body(id, "22767", declaredAt));
        assertThat(huge.status()).isEqualTo(400);
        assertThat(code(huge)).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void aDryRunJudgesAliveAndKeepsNothing() {
        String good = JsonApplications.body(id, "22767", declaredAt);
        String bad = JsonApplications.body(id, "2276", declaredAt);
        String check = PATH + "/check";

        assertThat(outcome(http.post(check, aurora, "", good))).isEqualTo("ACCEPTED");
        Response refused = http.post(check, aurora, "", bad);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(outcome(refused)).isEqualTo("REJECTED");
        assertThat(http.json(refused).get("violations").findValuesAsString("code"))
                .containsExactly("POSTAL_CODE");
        assertThat(accounts(id)).isZero();

        http.post(PATH, aurora, id, good);
        assertThat(outcome(http.post(check, aurora, "", good))).isEqualTo("DUPLICATE");
        assertThat(outcome(http.post(check, aurora, "", bad))).isEqualTo("REJECTED");
        assertThat(accounts(id)).isEqualTo(1);
    }

    @Test
    void aPartnerWithoutTopicsLeavesNothingInTheOutbox() {
        String solo = TestTokens.ofPartner("solo");
        Response response =
                http.post(PATH, solo, id, JsonApplications.body(id, "22767", declaredAt));

        assertThat(response.status()).isEqualTo(202);
        assertThat(http.json(http.get(response.location(), solo)).get("timeline")).hasSize(2);
        assertThat(
                        rows(
                                "SELECT count(*) FROM messaging.outbox WHERE ? = ANY (topics)",
                                "partner.solo.replies"))
                .isZero();
        assertThat(
                        rows(
                                "SELECT count(*) FROM messaging.unsent WHERE topic = ?",
                                "partner.solo.replies"))
                .isZero();
    }

    @Test
    void aKeyIsForgottenInTime() {
        http.post(PATH, aurora, id, JsonApplications.body(id, "22767", declaredAt));
        String count = "SELECT count(*) FROM idempotency WHERE idempotency_key = ?";
        keys.forget(Duration.ofDays(7));
        assertThat(rows(count, id)).isEqualTo(1);

        jdbc.update(
                "UPDATE idempotency SET created_at = created_at - interval '8 days'"
                        + " WHERE idempotency_key = ?",
                id);
        keys.forget(Duration.ofDays(7));
        assertThat(rows(count, id)).isZero();
        assertThat(
                        outcome(
                                http.post(
                                        PATH,
                                        aurora,
                                        id,
                                        JsonApplications.body(id, "22767", declaredAt))))
                .isEqualTo("DUPLICATE");
        String tasks = "SELECT count(*) FROM scheduled_tasks WHERE task_name = ?";
        assertThat(rows(tasks, "forget-idempotency-keys")).isEqualTo(1);
    }

    private int accounts(String submissionId) {
        return rows("SELECT count(*) FROM account WHERE submission_id = ?", submissionId);
    }

    private int rows(String count, String parameter) {
        return Objects.requireNonNull(jdbc.queryForObject(count, Integer.class, parameter));
    }

    private String outcome(Response response) {
        return http.json(response).path("outcome").asString();
    }

    private String code(Response response) {
        return http.json(response).path("code").asString();
    }
}

package dev.enrollment.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.Traces;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.web.JsonApplications;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of a person, and what is left after an erasure: nothing, in any table. */
@WholeService
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private NewsDesk news;

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String aurora = TestTokens.ofPartner("aurora");
    private final String operator = TestTokens.ofRole("operator");
    private HttpCalls http;
    private String location;

    @BeforeEach
    void enroll() {
        http = new HttpCalls(port);
        location = http.post("/api/applications", aurora, canary, body()).location();
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void anExportTellsAllThatIsKept() {
        Response export = http.get(location + "/personal-data", operator);

        assertThat(export.status()).isEqualTo(200);
        var data = http.json(export);
        assertThat(data.at("/application/0/administrator_family_name").asString())
                .isEqualTo(canary);
        assertThat(data.at("/application/0/administrator_email").asString())
                .isEqualTo("x@" + canary + ".example");
        assertThat(data.at("/account/0/registration_number").asString())
                .isEqualToIgnoringCase(canary);
        assertThat(data.get("timeline_entry")).hasSize(2);
        assertThat(data.get("heldElsewhere").findValuesAsString("holder"))
                .contains("review-service", "agreement-service", "notification-service");
        assertThat(data.get("heldElsewhere").findValuesAsString("ask"))
                .hasSize(3)
                .containsOnly("GET " + location + "/personal-data");
        assertThat(rowsWithTheCanary()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLIED", "APPROVED", "REJECTED", "LAPSED", "WITHDRAWN"})
    void anErasureLeavesNoTraceInAnyTable(String status) {
        bring(status);
        assertThat(erase(operator).status()).isEqualTo(204);
        assertThat(erase(operator).status()).isEqualTo(204);

        assertThat(rowsWithTheCanary()).isEmpty();
        var enrollment = http.json(http.get(location, aurora));
        assertThat(enrollment.get("status").asString()).isEqualTo("ERASED");
        assertThat(enrollment.get("company").isNull()).isTrue();
        var export = http.json(http.get(location + "/personal-data", operator));
        assertThat(export.get("application")).isEmpty();
        var topics = new TopicReader();
        await().atMost(PATIENCE)
                .until(
                        () -> topics.read(Topics.ACCOUNTS, id(), EnrollmentErased.class),
                        found -> found.size() == 1);
        await().atMost(PATIENCE).until(() -> topics.isErased(Topics.PROFILES, id()));
    }

    @Test
    void theCompanyMayApplyAnewButNotUnderTheOldName() {
        erase(operator);

        assertThat(http.post("/api/applications", aurora, canary + "-2", body()).body())
                .contains("SUBMISSION_CONFLICT");
        String anew =
                body().replace(
                                "\"submissionId\": \"" + canary,
                                "\"submissionId\": \"new-" + canary);
        assertThat(http.post("/api/applications", aurora, canary + "-3", anew).status())
                .isEqualTo(202);
    }

    /** No back end is here to make the account: the erasure stays requested, for all to see. */
    @Test
    void whoHasSignedIsErasedOnceProvisioned() throws Exception {
        sign();
        Set<String> answers = new HashSet<>();
        try (var askers = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory())) {
            Callable<Response> ask = () -> erase(operator);
            for (var one : askers.invokeAll(Collections.nCopies(8, ask))) {
                assertThat(one.get().status()).isEqualTo(202);
                assertThat(one.get().location()).isEqualTo(location);
                answers.add(one.get().body());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(rowsWithTheCanary()).isNotEmpty();

        String requestedAt = http.json(erase(operator)).get("requestedAt").asString();
        var export = http.json(http.get(location + "/personal-data", operator));
        String kept = export.at("/account/0/erasure_requested_at").asString();
        assertThat(OffsetDateTime.parse(kept).toInstant()).isEqualTo(requestedAt);
        var timeline = http.json(http.get(location, aurora)).get("timeline");
        assertThat(timeline.findValuesAsString("milestone")).containsOnlyOnce("ERASURE_REQUESTED");
        Response retried = await().atMost(PATIENCE).until(this::retry, it -> it.status() == 202);
        assertThat(http.json(retried).get("erasureRequestedAt").asString()).isEqualTo(requestedAt);
        var underWay = http.json(http.get("/api/provisionings", operator)).get("provisionings");
        assertThat(underWay.findValuesAsString("erasureRequestedAt")).contains(requestedAt);
    }

    @Test
    void anInstanceOfTheVersionBeforeCannotSkipARequestedErasure() {
        sign();
        erase(operator);
        var activate =
                jdbc.sql("UPDATE account SET status = 'ACTIVE' WHERE enrollment_id = ?::uuid")
                        .param(id());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(activate::update)
                .withMessageContaining("account_requested_erasure_follows");
    }

    @Test
    void onlyOperatorsMay() {
        for (String role : List.of("reviewer", "lead", "partner", "partner-system")) {
            assertThat(erase(TestTokens.ofRole(role)).status()).isEqualTo(403);
            assertThat(http.get(location + "/personal-data", TestTokens.ofRole(role)).status())
                    .isEqualTo(403);
        }
        assertThat(erase(aurora).status()).isEqualTo(403);
        assertThat(erase("").status()).isEqualTo(401);
        assertThat(http.delete("/api/enrollments/nonsense/personal-data", operator).status())
                .isEqualTo(404);
        assertThat(rowsWithTheCanary()).isNotEmpty();
    }

    private void bring(String status) {
        EnrollmentId id = EnrollmentId.of(id());
        switch (status) {
            case "APPROVED" -> news.approved(id, Instant.now());
            case "REJECTED" -> news.rejected(id, Instant.now(), List.of("CREDIT_RISK"), null);
            case "LAPSED" -> {
                news.approved(id, Instant.now());
                news.declined(id, Instant.now(), "TERMS");
            }
            case "WITHDRAWN" -> http.post(location + "/withdraw", aurora, "", "{}");
            default -> assertThat(status).isEqualTo("APPLIED");
        }
    }

    private void sign() {
        bring("APPROVED");
        news.signed(EnrollmentId.of(id()), Instant.now(), Accounting.signature("signer"));
    }

    /** Answered with 409 while an attempt runs. */
    private Response retry() {
        Response answer = http.post("/api/provisionings/" + id() + "/retry", operator, "", "{}");
        assertThat(answer.status()).isIn(202, 409);
        return answer;
    }

    private Response erase(String token) {
        return http.delete(location + "/personal-data", token);
    }

    private String id() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private List<String> rowsWithTheCanary() {
        var traces = new Traces(jdbc);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                !traces.in("messaging", "outbox", canary)
                                        && !traces.in("messaging", "unsent", canary));
        return traces.of(canary);
    }

    private String body() {
        return JsonApplications.body(canary, "22767", Instant.now())
                .replace("HRB " + canary, canary)
                .replace("Weißmüller", canary)
                .replace("juergen@moewe.example", "x@" + canary + ".example");
    }
}

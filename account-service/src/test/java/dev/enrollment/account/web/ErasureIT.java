package dev.enrollment.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.PartnerSystem;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.web.JsonApplications;
import dev.enrollment.events.EnrollmentErased;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of a person, and what is left after an erasure: nothing, in any table. */
@WholeService
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        try (var world = new PartnerSystem()) {
            await().atMost(PATIENCE)
                    .until(
                            () -> world.read(Topics.ACCOUNTS, id(), EnrollmentErased.class),
                            found -> found.size() == 1);
            await().atMost(PATIENCE).until(() -> world.isErased(Topics.PROFILES, id()));
        }
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

    @Test
    void whoHasSignedIsProvisionedFirst() {
        bring("APPROVED");
        news.signed(EnrollmentId.of(id()), Instant.now(), "signer");

        Response refused = erase(operator);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(rowsWithTheCanary()).isNotEmpty();
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
            case "REJECTED" -> news.rejected(id, Instant.now(), List.of("CREDIT_RISK"));
            case "LAPSED" -> {
                news.approved(id, Instant.now());
                news.declined(id, Instant.now(), "TERMS");
            }
            case "WITHDRAWN" -> http.post(location + "/withdraw", aurora, "", "{}");
            default -> assertThat(status).isEqualTo("APPLIED");
        }
    }

    private Response erase(String token) {
        return http.delete(location + "/personal-data", token);
    }

    private String id() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Every table of the service that has the canary in any column, the submission ID aside. */
    private List<String> rowsWithTheCanary() {
        await().atMost(PATIENCE).until(() -> found("messaging", "outbox").isEmpty());
        return jdbc
                .sql(
                        """
                        SELECT table_schema, table_name FROM information_schema.tables
                         WHERE table_schema IN ('public', 'messaging') AND table_type = 'BASE TABLE'
                        """)
                .query((row, number) -> found(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(found -> !found.isEmpty())
                .toList();
    }

    /** The fields that are the partner's own name for the enrollment are no personal data. */
    private String found(String schema, String table) {
        String rows =
                "SELECT count(*) FROM %s.%s t WHERE (to_jsonb(t) - 'submission_id' - 'idempotency_key' - 'body')::text ILIKE :canary"
                        .formatted(schema, table);
        int count =
                jdbc.sql(rows).param("canary", "%" + canary + "%").query(Integer.class).single();
        return count == 0 ? "" : table;
    }

    private String body() {
        return JsonApplications.body(canary, "22767", Instant.now())
                .replace("HRB " + canary, canary)
                .replace("Weißmüller", canary)
                .replace("juergen@moewe.example", "x@" + canary + ".example");
    }
}

package dev.enrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.messaging.Outbox;
import dev.enrollment.tests.Endpoints;
import dev.enrollment.tests.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may see and do what by REST, and what is answered. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NotificationStack.class)
class NotificationAccessIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String UNKNOWN =
            "/api/notifications/00000000-0000-0000-0000-000000000009/resend";
    private static final String PREVIEW = "/api/notifications/preview/ACCOUNT_READY/de";

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;
    @Autowired private Outbox outbox;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private MeterRegistry meters;

    @ParameterizedTest(name = "{0} {1} by {2} is {3}")
    @CsvSource({
        "GET,  LIST,    operator,       200",
        "GET,  LIST,    reviewer,       200",
        "GET,  LIST,    lead,           403",
        "GET,  LIST,    partner,        403",
        "GET,  LIST,    partner-system, 403",
        "GET,  SUMMARY, operator,       200",
        "GET,  SUMMARY, reviewer,       403",
        "GET,  PREVIEW, operator,       200",
        "GET,  PREVIEW, reviewer,       403",
        "POST, RESEND,  operator,       404",
        "POST, RESEND,  reviewer,       403",
        "POST, BOUNCE,  reviewer,       403",
        "POST, LIST,    operator,       405",
        "GET,  OTHER,   operator,       403",
        "GET,  EXPORT,  operator,       404",
        "GET,  EXPORT,  reviewer,       403",
        "GET,  EXPORT,  lead,           403",
        "GET,  EXPORT,  partner,        403",
    })
    void letsInWhoMayComeIn(String method, String endpoint, String role, int expected) {
        HttpResponse<String> answer =
                call(method, path(endpoint), NotificationStack.IDENTITY.bearer(role));
        assertThat(answer.statusCode()).isEqualTo(expected);
        if (expected >= 400) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("\"code\"");
        }
    }

    @Test
    void onlyHealthIsOpenOnTheManagementPort() {
        assertThat(management("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        assertThat(management("/actuator/health/readiness", null).body()).contains("UP");
        assertThat(management("/actuator/metrics", null).statusCode()).isEqualTo(401);
        assertThat(
                        management(
                                        "/actuator/metrics",
                                        NotificationStack.IDENTITY.bearer("operator"))
                                .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void noEndpointIsWithoutARule() {
        Endpoints.of(context, port).guardedBut(NotificationStack.IDENTITY);
    }

    @Test
    void everyColumnThatAnErasureFollowsLeadsAnIndex() {
        Indexes.leadEverywhere(jdbc);
    }

    @Test
    void countsWhatIsInDoubt() {
        assertThat(meters.get("enrollment.notifications.in.doubt").functionCounter().count())
                .isNotNegative();
    }

    @Test
    void showsNotificationsWithoutPersonalData() {
        OtherServices others = new OtherServices(outbox, transactions);
        others.profile(1, "de", others.address());
        others.submitted();
        String path = "/api/notifications?enrollment=" + others.enrollment;
        await().atMost(PATIENCE)
                .until(
                        () ->
                                call("GET", path, NotificationStack.IDENTITY.bearer("reviewer"))
                                        .body()
                                        .contains("\"SENT\""));
        String body = call("GET", path, NotificationStack.IDENTITY.bearer("reviewer")).body();
        assertThat(body)
                .contains(
                        "\"kind\":\"APPLICATION_RECEIVED\"",
                        "\"language\":\"de\"",
                        "\"attempts\":1",
                        "templateVersion")
                .doesNotContain("@", "Nora", "Byrne");
        assertThat(
                        call(
                                        "GET",
                                        "/api/notifications/summary",
                                        NotificationStack.IDENTITY.bearer("operator"))
                                .body())
                .contains("\"inDoubt\":", "\"SENT\":", "\"DUE\":0");
        String id = body.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> again =
                call(
                        "POST",
                        "/api/notifications/" + id + "/resend",
                        NotificationStack.IDENTITY.bearer("operator"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("ILLEGAL_TRANSITION");
        comesBackAndIsSentAgain(path, "/api/notifications/" + id);
    }

    private void comesBackAndIsSentAgain(String list, String letter) {
        String operator = NotificationStack.IDENTITY.bearer("operator");
        var nonsense = post(letter + "/bounce", "{\"cause\":\"GONE\"}", operator);
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body())
                .contains("\"cause\"", "Use one of [MAILBOX_UNKNOWN, MAILBOX_FULL, REFUSED].");
        String bounce = "{\"cause\":\"MAILBOX_UNKNOWN\"}";
        for (int time = 1; time <= 2; time++) {
            var bounced = post(letter + "/bounce", bounce, operator);
            assertThat(bounced.statusCode()).as(bounced.body()).isEqualTo(200);
            assertThat(bounced.body())
                    .contains("\"status\":\"FAILED\"", "\"cause\":\"MAILBOX_UNKNOWN\"");
        }
        assertThat(call("POST", letter + "/resend", operator).statusCode()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(call("GET", list, operator).body())
                                        .contains("\"status\":\"SENT\"", "\"attempts\":2"));
    }

    private HttpResponse<String> post(String path, String json, String token) {
        return send(
                token,
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        assertThat(
                        call(
                                        "GET",
                                        "/api/notifications",
                                        NotificationStack.IDENTITY.bearer("operator"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        call(
                                        "GET",
                                        "/api/notifications?enrollment=1",
                                        NotificationStack.IDENTITY.bearer("operator"))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        call(
                                        "GET",
                                        "/api/notifications/preview/NO_SUCH/de",
                                        NotificationStack.IDENTITY.bearer("operator"))
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void previewsALetterInWhichNothingRuns() {
        HttpResponse<String> preview =
                call("GET", PREVIEW, NotificationStack.IDENTITY.bearer("operator"));
        assertThat(preview.body()).contains("Willkommen im Partnerprogramm");
        assertThat(preview.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void exportsWhatIsKeptAboutAPersonUntilTheErasure() {
        OtherServices others = new OtherServices(outbox, transactions);
        others.profile(1, "en", others.address());
        others.submitted();
        await().atMost(PATIENCE)
                .until(
                        () ->
                                exported(others)
                                        .at("/notification/0/status")
                                        .asString("")
                                        .equals("SENT"));
        jdbc.update(
                """
                INSERT INTO letter (notification_id, enrollment_id, language, template_version, message)
                SELECT id, enrollment_id, 'en', '1', 'To: Nora' FROM notification WHERE enrollment_id = ?
                """,
                others.enrollment);
        JsonNode export = exported(others);
        assertThat(export.at("/recipient/0/email").asString()).isEqualTo(others.address());
        assertThat(export.at("/recipient/0/family_name").asString()).isEqualTo("Byrne");
        assertThat(export.at("/letter/0/message").asString()).isEqualTo("To: Nora");

        others.tombstone();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(exported(others).toString())
                                        .contains("APPLICATION_RECEIVED")
                                        .doesNotContain("Nora", "Byrne", others.address()));
    }

    private JsonNode exported(OtherServices others) {
        String path = personalData(others.enrollment);
        return JsonMapper.shared()
                .readTree(call("GET", path, NotificationStack.IDENTITY.bearer("operator")).body());
    }

    private static String personalData(UUID enrollment) {
        return "/api/enrollments/" + enrollment + "/personal-data";
    }

    private static String path(String endpoint) {
        return switch (endpoint) {
            case "LIST" -> "/api/notifications?enrollment=" + new UUID(0, 9);
            case "SUMMARY" -> "/api/notifications/summary";
            case "PREVIEW" -> PREVIEW;
            case "RESEND" -> UNKNOWN;
            case "BOUNCE" -> UNKNOWN.replace("resend", "bounce");
            case "EXPORT" -> personalData(new UUID(0, 9));
            default -> "/api/other";
        };
    }

    private HttpResponse<String> call(String method, String path, @Nullable String token) {
        return send(port, method, path, token);
    }

    private HttpResponse<String> management(String path, @Nullable String token) {
        return send(managementPort, "GET", path, token);
    }

    private static HttpResponse<String> send(
            int port, String method, String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        return send(token, request);
    }

    private static HttpResponse<String> send(@Nullable String token, HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

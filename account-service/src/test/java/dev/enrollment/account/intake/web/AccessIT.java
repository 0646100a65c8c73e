package dev.enrollment.account.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.tests.Endpoints;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who may do what over HTTP, and whose enrollments they see. */
@WholeService
class AccessIT {

    private static final String PATH = "/api/applications";

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;

    private final String id = "access-" + UUID.randomUUID();
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

    @ParameterizedTest
    @CsvSource({
        "reviewer, 200",
        "lead, 200",
        "operator, 200",
        "partner, 403",
    })
    void showsEnrollmentsToStaffOnly(String role, int status) {
        String location = http.post(PATH, aurora, id, body()).location();

        assertThat(http.get(location, TestTokens.ofRole(role)).status()).isEqualTo(status);
    }

    @Test
    void toAnotherPartnerAForeignEnrollmentIsLikeNone() {
        String location = http.post(PATH, aurora, id, body()).location();
        String borealis = TestTokens.ofPartner("borealis");

        Response foreign = http.get(location, borealis);
        Response unknown = http.get("/api/enrollments/" + UUID.randomUUID(), borealis);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign).isEqualTo(unknown);
        assertThat(http.get("/api/enrollments/nonsense", borealis)).isEqualTo(unknown);

        var endpoints = Endpoints.of(context, port);
        endpoints.areOfNobodyElse(
                location.replaceFirst(".*/", ""),
                path -> path.startsWith("/api/"),
                endpoints.by(borealis));
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer, 403, FORBIDDEN",
        "operator, 403, FORBIDDEN",
        "partner, 403, FORBIDDEN",
        "partner-system, 403, NO_PARTNER",
    })
    void takesApplicationsFromPartnerSystemsOnly(String role, int status, String code) {
        Response response = http.post(PATH, TestTokens.ofRole(role), id, body());

        assertThat(response.status()).isEqualTo(status);
        assertThat(code(response)).isEqualTo(code);
    }

    @Test
    void nothingElseIsThereForAToken() {
        assertThat(http.get("/elsewhere", aurora).status()).isEqualTo(403);
    }

    @Test
    void noEndpointIsWithoutARule() {
        Endpoints.of(context, port)
                .guardedBut(
                        TestTokens.PROVIDER, "GET /", "GET /help", "GET /imprint", "GET /privacy");
    }

    @Test
    void onlyHealthIsOpenOnTheManagementPort() {
        try (var management = new HttpCalls(managementPort)) {
            assertThat(management.get("/actuator/health/readiness", "").status()).isEqualTo(200);
            assertThat(management.get("/actuator/metrics", "").status()).isEqualTo(401);
            assertThat(management.get("/actuator/metrics", aurora).status()).isEqualTo(403);
        }
        assertThat(http.get("/actuator/health", "").status()).isNotEqualTo(200);
    }

    private String code(Response response) {
        return http.json(response).path("code").asString();
    }

    private String body() {
        return JsonApplications.body(id, "22767", Instant.now());
    }
}

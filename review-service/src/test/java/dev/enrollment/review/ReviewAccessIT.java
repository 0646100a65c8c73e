package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.enrollment.tests.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Who may call what, and what is answered to a body that is not as it should be. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class ReviewAccessIT {

    private static final String NOWHERE = "/api/reviews/" + UUID.randomUUID();

    /** Endpoints with a body each takes, and what a reviewer is answered. */
    private static final Map<String, Integer> ENDPOINTS = endpoints();

    private static final List<List<String>> DECIDE =
            List.of(List.of("reviewer"), List.of("reviewer", "lead"));

    private static final List<String> LEAD = List.of("lead");
    private static final List<String> AUDITOR = List.of("auditor");

    private static final List<List<String>> OTHERS =
            List.of(
                    List.of(),
                    List.of("operator"),
                    List.of("partner"),
                    List.of("partner-system"),
                    List.of("REVIEWER"),
                    List.of("ROLE_reviewer"));

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @MethodSource("matrix")
    void letsInWhoMayComeIn(String endpoint, List<String> roles, int expected) {
        String token = Tokens.of("somebody", roles.toArray(String[]::new));
        var reply = call(new RestCall(port, token), endpoint);
        assertThat(reply.status()).isEqualTo(expected);
        if (expected == 403) {
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.json().get("code").asString()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void noEndpointIsWithoutARule() {
        Endpoints.of(context, port)
                .guardedBut(
                        ReviewStack.IDENTITY,
                        "GET /",
                        "POST /api/callbacks/credit/{reference}/{token} 404");
    }

    @Test
    void whateverAPersonsBrowserAsksForIsAnsweredWithAPage() {
        HttpClient http = HttpClient.newHttpClient();
        Endpoints.of(context, port)
                .answerPeople(
                        (method, path) -> {
                            var request =
                                    HttpRequest.newBuilder(
                                                    URI.create("http://localhost:" + port + path))
                                            .header("Accept", "text/html")
                                            .method(method, BodyPublishers.noBody());
                            try {
                                return http.send(request.build(), BodyHandlers.ofString());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                throw new IllegalStateException(e);
                            }
                        });
    }

    @Test
    void aTokenThatCannotBeJudgedIsNotTheCallersFault() throws Exception {
        String withNewKey =
                Tokens.signedBy(
                        new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate());
        ReviewStack.IDENTITY.away(true);
        try {
            var reply = new RestCall(port, withNewKey).get("/api/reviews");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.json().get("code").asString()).isEqualTo("IDENTITY_UNAVAILABLE");
        } finally {
            ReviewStack.IDENTITY.away(false);
        }
        assertThat(new RestCall(port, withNewKey).get("/api/reviews").status()).isEqualTo(401);
    }

    @Test
    void onlyHealthIsOpenOnTheManagementPort() {
        RestCall anybody = new RestCall(managementPort, null);
        assertThat(anybody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(anybody.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(anybody.get("/actuator/health").json().has("components")).isFalse();
        assertThat(anybody.get("/actuator/metrics").status()).isEqualTo(401);
        RestCall reviewer = new RestCall(managementPort, Tokens.of("rita", "reviewer"));
        assertThat(reviewer.get("/actuator/metrics").status()).isEqualTo(403);
        RestCall operator = new RestCall(managementPort, Tokens.of("oskar", "operator"));
        assertThat(operator.get("/actuator/metrics").status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reasons':['CREDIT_RISK'],'status':'APPROVED'} | 400",
                "{'reasons':['CREDIT_RISK'],'reasons':['CREDIT_RISK']} | 400",
                "{'reasons':'CREDIT_RISK'} | 400",
                "{'reasons':[1]} | 400",
                "{'reasons':[['CREDIT_RISK']]} | 400",
                "{'reasons':['CREDIT_RISK']} {} | 400",
                "{'reasons':['CREDIT_RISK'] | 400",
                "[] | 400",
                "'' | 400",
                "{} | 422",
                "{'reasons':[null]} | 422",
                "{'reasons':['CREDIT_RISK'],'note':'a\\u0000b'} | 422",
                "{'reasons':['CREDIT_RISK'],'note':'a\\ud800b'} | 422",
                "{'reasons':['CREDIT_RISK']} | 404"
            })
    void takesNothingButWhatIsDocumented(String body, int expected) {
        var reply = reviewer().post(NOWHERE + "/reject", body.replace('\'', '"'));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(expected);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.json().get("code").asString()).isNotEmpty();
    }

    @Test
    void namesTheFieldThatIsUnknown() {
        var reply =
                reviewer()
                        .post(NOWHERE + "/reject", "{\"reasons\":[\"CREDIT_RISK\"],\"status\":1}");
        assertThat(reply.json().at("/violations/0/field").asString()).isEqualTo("status");
    }

    @Test
    void refusesOtherTypesIdsAndQuestions() {
        assertThat(reviewer().post(NOWHERE + "/reject", "x", "text/plain").status()).isEqualTo(415);
        assertThat(reviewer().get("/api/reviews/not-a-uuid").status()).isEqualTo(400);
        assertThat(reviewer().get("/api/reviews?status=NO_SUCH").status()).isEqualTo(400);
        assertThat(reviewer().get("/api/reviews?size=100000").status()).isEqualTo(200);
        assertThat(reviewer().get("/api/reviews?after=2026_1").status()).isEqualTo(400);
        assertThat(reviewer().post(NOWHERE + "/checks/LUCK/rerun", "").status()).isEqualTo(400);
        assertThat(reviewer().get("/api/reviews?market=%00").status()).isEqualTo(400);
        RestCall lead = new RestCall(port, Tokens.of("lena", "lead"));
        String figures = "/api/reviews/figures?from=";
        assertThat(lead.get(figures + "x&to=2026-11-01").status()).isEqualTo(400);
        assertThat(lead.get(figures + "2026-11-02&to=2026-11-01").status()).isEqualTo(422);
        assertThat(lead.get(figures + "2025-11-01&to=2026-11-02").status()).isEqualTo(422);
        String endless =
                "{\"reasons\":[\"CREDIT_RISK\"],\"note\":\"%s\"}".formatted("x".repeat(200_000));
        assertThat(reviewer().post(NOWHERE + "/reject", endless).status()).isEqualTo(413);
    }

    private RestCall reviewer() {
        return new RestCall(port, Tokens.of("rita-subject", "reviewer"));
    }

    private static RestCall.Reply call(RestCall caller, String endpoint) {
        String[] parts = endpoint.split(" ", 3);
        String body = parts.length > 2 ? parts[2] : "";
        return switch (parts[0]) {
            case "GET" -> caller.get(parts[1]);
            case "PUT" -> caller.put(parts[1], body);
            case "DELETE" -> caller.delete(parts[1]);
            default -> caller.post(parts[1], body);
        };
    }

    private static Stream<Object[]> matrix() {
        return ENDPOINTS.keySet().stream()
                .flatMap(
                        endpoint ->
                                Stream.of(DECIDE, List.of(LEAD, AUDITOR), OTHERS)
                                        .flatMap(List::stream)
                                        .map(
                                                roles ->
                                                        new Object[] {
                                                            endpoint,
                                                            roles,
                                                            expected(endpoint, roles)
                                                        }));
    }

    private static int expected(String endpoint, List<String> roles) {
        if (endpoint.contains("/bulk")) {
            boolean works = DECIDE.contains(roles) || roles.equals(LEAD);
            return works ? Objects.requireNonNull(ENDPOINTS.get(endpoint)) : 403;
        }
        if (endpoint.contains("/figures")) {
            boolean oversees = roles.contains("lead") || roles.equals(AUDITOR);
            return oversees ? Objects.requireNonNull(ENDPOINTS.get(endpoint)) : 403;
        }
        boolean keeping = endpoint.contains("/views") || endpoint.contains("/onlookers");
        if (keeping && !endpoint.startsWith("GET")) {
            boolean keeps = DECIDE.contains(roles) || roles.equals(LEAD);
            return keeps ? Objects.requireNonNull(ENDPOINTS.get(endpoint)) : 403;
        }
        boolean reads = roles.equals(LEAD) || roles.equals(AUDITOR);
        boolean may = DECIDE.contains(roles) || (reads && endpoint.startsWith("GET"));
        return may ? Objects.requireNonNull(ENDPOINTS.get(endpoint)) : 403;
    }

    private static Map<String, Integer> endpoints() {
        Map<String, Integer> endpoints = new LinkedHashMap<>();
        endpoints.put("GET /api/reviews", 200);
        endpoints.put("GET /api/reviews?search=nobody", 200);
        endpoints.put("GET " + NOWHERE, 404);
        endpoints.put("GET " + NOWHERE + "/policy", 404);
        endpoints.put("GET /api/reviews/figures?from=2026-11-01&to=2026-11-30", 200);
        endpoints.put("GET /api/reviews/figures.csv?from=2026-11-01&to=2026-11-30", 200);
        endpoints.put("POST /api/reviews/bulk {}", 422);
        endpoints.put("GET /api/views", 200);
        endpoints.put("POST /api/views {\"name\":\"\",\"shared\":false}", 422);
        String view = "/api/views/" + UUID.randomUUID();
        endpoints.put("GET " + view + "/reviews", 404);
        endpoints.put("PUT " + view + " {\"name\":\"Mine\",\"shared\":false}", 404);
        endpoints.put("DELETE " + view, 404);
        endpoints.put("POST /api/reviews/next", 204);
        endpoints.put("GET " + NOWHERE + "/onlookers", 404);
        endpoints.put("PUT " + NOWHERE + "/onlookers {}", 404);
        endpoints.put("POST " + NOWHERE + "/claim", 404);
        endpoints.put("POST " + NOWHERE + "/release", 404);
        endpoints.put("POST " + NOWHERE + "/escalate {\"note\":\"words\"}", 404);
        endpoints.put("POST " + NOWHERE + "/approve", 404);
        endpoints.put("POST " + NOWHERE + "/undo", 404);
        endpoints.put("POST " + NOWHERE + "/note {\"note\":\"words\"}", 404);
        endpoints.put("POST " + NOWHERE + "/reject {\"reasons\":[\"CREDIT_RISK\"]}", 404);
        endpoints.put(
                "POST " + NOWHERE + "/request-information {\"items\":[\"SUPPORT_PLAN\"]}", 404);
        endpoints.put("POST " + NOWHERE + "/checks/CREDIT/rerun", 404);
        endpoints.put("POST " + NOWHERE + "/checks/CREDIT/waive {\"note\":\"words\"}", 404);
        endpoints.put("GET /elsewhere", 403);
        return endpoints;
    }
}

package dev.enrollment.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.enrollment.edge.api.ApiRules;
import dev.enrollment.edge.api.ApiUpload;
import dev.enrollment.edge.person.PersonalData;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service behind a gateway on this machine, with small limits. */
@SpringBootTest(
        classes = EdgeIT.Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.endpoints.web.exposure.include=health,beans",
            "server.forward-headers-strategy=native",
            "enrollment.limits.api.burst=5",
            "enrollment.limits.api.per-minute=1",
            "enrollment.limits.anonymous.burst=5",
            "enrollment.limits.anonymous.per-minute=1",
            "enrollment.limits.sizes.body=1KB",
            "enrollment.limits.sizes.body-time=1s",
            "spring.application.name=edge-test",
            "management.endpoint.health.group.liveness.include=livenessState",
            "management.endpoint.health.group.readiness.include=readinessState",
            "spring.autoconfigure.exclude=dev.enrollment.defaults.DatabaseAutoConfiguration,"
                    + "dev.enrollment.defaults.ServiceDefaultsAutoConfiguration,"
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ExtendWith(OutputCaptureExtension.class)
class EdgeIT {

    private static final byte[] KEY = new byte[32];
    private static final String KNOWN = UUID.randomUUID().toString();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    @LocalManagementPort private int managementPort;

    private final String caller = UUID.randomUUID().toString();
    private final String address = "2001:db8:" + caller.substring(0, 4) + "::7";

    @Test
    void believesAGatewayOfThisMachine() throws Exception {
        var answer =
                send(
                        request("/api/echo", token("reader"))
                                .header("X-Forwarded-Proto", "https")
                                .header("X-Forwarded-Host", "partners.example")
                                .header("X-Forwarded-For", "198.51.100.9, 203.0.113.7"));

        assertThat(answer.body()).isEqualTo("https://partners.example/api/echo 203.0.113.7");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(send(request("/api/echo", token("reader"))).headers().map())
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void letsASubjectCallSoOftenAndTellsItWhenToComeBack() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(request("/api/echo", token("reader"))).statusCode()).isEqualTo(200);
        }
        var refused = send(request("/api/echo", token("reader")));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");

        String other = token(UUID.randomUUID().toString(), "reader");
        assertThat(send(request("/api/echo", other)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void countsStrangersByTheirAddress(String token) throws Exception {
        String stranger = "2001:db8:" + (token.isEmpty() ? "a" : "b") + "::7";
        for (int i = 0; i < 5; i++) {
            assertThat(
                            send(request("/api/echo", token).header("X-Forwarded-For", stranger))
                                    .statusCode())
                    .isEqualTo(401);
        }
        assertThat(
                        send(request("/api/echo", token).header("X-Forwarded-For", stranger))
                                .statusCode())
                .isEqualTo(429);
        assertThat(
                        send(request("/api/echo", token).header("X-Forwarded-For", address))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesLargeBodiesHoweverTheyCome() throws Exception {
        byte[] large = new byte[1025];
        assertThat(post(BodyPublishers.ofByteArray(large)).statusCode()).isEqualTo(413);
        var unannounced = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(unannounced.statusCode()).isEqualTo(413);
        assertThat(unannounced.body()).contains("\"code\":\"BODY_TOO_LARGE\"");
        var small =
                post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024])));
        assertThat(small.body()).isEqualTo("1024");
    }

    @Test
    void letsAnUploadBeLargerAndNothingElse() throws Exception {
        assertThat(put(new byte[2048]).body()).isEqualTo("2048");
        assertThat(put(new byte[2049]).statusCode()).isEqualTo(413);
        assertThat(post(BodyPublishers.ofByteArray(new byte[2048])).statusCode()).isEqualTo(413);
    }

    /** A byte now and then keeps the server's own time limit from ever ending. */
    @Test
    void refusesBodiesThatTakeTooLong() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            String head =
                    """
                    POST /api/echo HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/octet-stream\r
                    Content-Length: 1000\r
                    \r
                    """
                            .formatted(token("reader"));
            out.write(head.getBytes(StandardCharsets.UTF_8));
            var answer = new AtomicReference<>("");
            Thread reading =
                    Thread.ofPlatform().daemon().start(() -> answer.set(firstLine(socket)));
            for (int i = 0; i < 900 && reading.isAlive(); i++) {
                out.write('x');
                out.flush();
                reading.join(Duration.ofMillis(100));
            }
            assertThat(answer.get()).startsWith("HTTP/1.1 408");
        }
    }

    /** An ID token is signed with the same keys; a neighbour's token names the neighbour. */
    @Test
    void takesAccessTokensForThisServiceOnly() throws Exception {
        List<Map<String, Object>> refused =
                List.of(
                        Map.of("typ", "ID", "aud", "edge-test"),
                        Map.of("typ", "Refresh", "aud", "edge-test"),
                        Map.of("aud", "edge-test"),
                        Map.of("typ", "Bearer", "aud", "edge-test-2"),
                        Map.of("typ", "Bearer", "aud", List.of("account", "other")),
                        Map.of("typ", "Bearer"));
        for (Map<String, Object> claims : refused) {
            String token = token(UUID.randomUUID().toString(), "reader", claims);
            String from = "198.51.100." + refused.indexOf(claims);
            var answer = send(request("/api/seen", token).header("X-Forwarded-For", from));
            assertThat(answer.statusCode()).as(claims.toString()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("invalid_token");
        }
        String named =
                token(
                        caller,
                        "reader",
                        Map.of("typ", "Bearer", "aud", List.of("account", "edge-test")));
        assertThat(send(request("/api/seen", named)).statusCode()).isEqualTo(200);
    }

    @Test
    void claimsNoTokensBoundToCertificates() throws Exception {
        var answer = send(request("/.well-known/oauth-protected-resource", ""));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"tls_client_certificate_bound_access_tokens\":false");
    }

    @Test
    void headIsGetWithoutABody() throws Exception {
        var got = send(request("/api/seen", token("reader")));
        var head =
                send(request("/api/seen", token("reader")).method("HEAD", BodyPublishers.noBody()));

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(got.headers().firstValue("Content-Type"));
    }

    @Test
    void refusesEncodedBodiesAndSaysWhatItTakes() throws Exception {
        var answer =
                send(
                        request("/api/echo", token("reader"))
                                .header("Content-Type", "application/octet-stream")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
        assertThat(answer.body()).contains("\"code\":\"CONTENT_ENCODING\"");
    }

    /** Found by the firewall, and by the server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api//echo;y HTTP/1.1\r\n",
                "GET /%00 HTTP/1.1\r\n",
                "TRACE /api/echo HTTP/1.1\r\n",
            })
    void everyErrorIsAProblem(String beginning) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            String request = beginning + "Host: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .containsPattern("^HTTP/1.1 40[05]")
                    .contains("application/problem+json")
                    .contains("\"type\":\"urn:enrollment:problem:")
                    .contains("\"code\":");
        }
    }

    @Test
    void noAnswerIsRenderedFramedOrSharedWithOtherOrigins() throws Exception {
        for (String path : List.of("/api/echo", "/api/other")) {
            var headers =
                    send(request(path, token("reader")).header("Origin", "https://evil.example"))
                            .headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void refusalsAndWhatStaffReadOfPeopleAreInTheAuditTrail(CapturedOutput output)
            throws Exception {
        send(personalData(KNOWN, "operator"));
        send(request("/api/other", token("reader")));
        send(request("/api/echo", "nonsense").header("X-Forwarded-For", "198.51.100.44"));

        // A line is written when its answer has gone out.
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () ->
                                assertThat(output)
                                        .containsPattern(
                                                "READ [^ ]+: GET /api/enrollments/"
                                                        + KNOWN
                                                        + "/personal-data, done")
                                        .contains(
                                                "REFUSED " + caller + ": GET /api/other, refused",
                                                "REFUSED 198.51.100.44: GET /api/echo, refused"));
    }

    @Test
    void refusesLargeHeaders() throws Exception {
        var answer =
                send(request("/api/echo", token("reader")).header("X-Large", "x".repeat(20_000)));
        assertThat(answer.statusCode()).isIn(400, 431);
    }

    @Test
    void refusesWhatNoRuleNames() throws Exception {
        assertThat(send(request("/api/other", token("reader"))).statusCode()).isEqualTo(403);
        assertThat(send(request("/api/echo", token("writer"))).statusCode()).isEqualTo(403);
        assertThat(send(request("/error", token("reader"))).statusCode()).isEqualTo(403);
        assertThat(send(request("/", "").header("X-Forwarded-For", address)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsOperatorsWhatIsKeptAboutAnEnrollmentAndNobodyElse() throws Exception {
        var told = send(personalData(KNOWN, "operator"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).isEqualTo("{\"letters\":[{\"to\": \"Ada\"}]}");
        for (String nobody : List.of(UUID.randomUUID().toString(), "nonsense")) {
            var unknown = send(personalData(nobody, "operator"));
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).contains("\"code\":\"ENROLLMENT_UNKNOWN\"");
            assertThat(unknown.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
        for (String role : List.of("reader", "reviewer", "lead", "partner", "partner-system")) {
            assertThat(send(personalData(KNOWN, role)).statusCode()).as(role).isEqualTo(403);
        }
    }

    @Test
    void ofTheManagementPortOnlyHealthIsOpen() throws Exception {
        assertThat(management("health", "")).isEqualTo(200);
        assertThat(management("health/readiness", "")).isEqualTo(200);
        assertThat(management("beans", "")).isEqualTo(401);
        assertThat(management("beans", token("reader"))).isEqualTo(403);
        assertThat(management("beans", token("operator"))).isEqualTo(200);
        assertThat(management("env", "")).isEqualTo(401);
    }

    private int management(String endpoint, String token) throws Exception {
        var uri = URI.create("http://localhost:" + managementPort + "/actuator/" + endpoint);
        return send(authorized(HttpRequest.newBuilder(uri), token)).statusCode();
    }

    private HttpResponse<String> post(BodyPublisher body) throws Exception {
        return send(
                request("/api/echo", token("reader"))
                        .header("Content-Type", "application/octet-stream")
                        .POST(body));
    }

    private HttpResponse<String> put(byte[] body) throws Exception {
        return send(
                request("/api/echo", token("reader"))
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder personalData(String enrollment, String role) {
        String somebody = token(UUID.randomUUID().toString(), role);
        return request("/api/enrollments/" + enrollment + "/personal-data", somebody);
    }

    private HttpRequest.Builder request(String path, String token) {
        var uri = URI.create("http://localhost:" + port + path);
        return authorized(HttpRequest.newBuilder(uri), token);
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request, String token) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String firstLine(Socket socket) {
        try {
            return new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private String token(String role) {
        return token(caller, role);
    }

    private static String token(String subject, String role) {
        return token(subject, role, Map.of("typ", "Bearer", "aud", "edge-test"));
    }

    private static String token(String subject, String role, Map<String, Object> others) {
        var claims =
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .claim("roles", List.of(role))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        others.forEach(claims::claim);
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        try {
            token.sign(new MACSigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @EnableAutoConfiguration
    @Import(Echo.class)
    static class Service {

        @Bean
        JwtDecoder decoder(OAuth2TokenValidator<Jwt> ofTheEdge) {
            var decoder =
                    NimbusJwtDecoder.withSecretKey(new SecretKeySpec(KEY, "HmacSHA256")).build();
            decoder.setJwtValidator(ofTheEdge);
            return decoder;
        }

        @Bean
        PersonalData letters() {
            return enrollment ->
                    Map.of(
                            "letters",
                            enrollment.toString().equals(KNOWN) ? "[{\"to\": \"Ada\"}]" : "[]");
        }

        @Bean
        ApiUpload uploads() {
            return new ApiUpload(HttpMethod.PUT, "/api/*", 2048);
        }

        @Bean
        ApiRules readers() {
            return requests ->
                    requests.requestMatchers("/api/echo")
                            .hasRole("reader")
                            .requestMatchers(HttpMethod.GET, "/api/seen")
                            .hasRole("reader");
        }
    }

    @RestController
    static class Echo {

        @GetMapping("/api/echo")
        String where(HttpServletRequest request) {
            return request.getRequestURL() + " " + request.getRemoteAddr();
        }

        @GetMapping("/api/seen")
        String seen() {
            return "seen";
        }

        @PutMapping("/api/echo")
        int uploaded(@RequestBody byte[] body) {
            return body.length;
        }

        @PostMapping("/api/echo")
        int size(@RequestBody byte[] body) {
            return body.length;
        }
    }
}

package dev.enrollment.sandbox.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.sandbox.Ports;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("own-servers")
class SimulatorsIT {

    private static final String ORDER = "{\"enrollmentId\":\"e1\",\"market\":\"DE\"}";

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.freeRun(1);
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private @Nullable Simulators simulators;

    @BeforeEach
    void start() {
        simulators = Simulators.start(port, folder, now::get);
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(simulators).close();
        http.close();
    }

    @Test
    void knowsPartnersByTheEndOfTheirId() throws Exception {
        assertThat(json(get("/partner-network/1234567")).path("active").asBoolean()).isTrue();
        assertThat(json(get("/partner-network/1234999")).path("active").asBoolean()).isFalse();
        assertThat(get("/partner-network/1234000").statusCode()).isEqualTo(404);
        assertThat(ledger("partner-network")).hasSize(3);
    }

    @Test
    void sellsOneReportForOneReference() throws Exception {
        String company =
                "{\"market\":\"DE\",\"registrationNumber\":\"HRB 19\",\"legalName\":\"X\"}";
        for (int i = 0; i < 3; i++) {
            var answer = json(call("PUT", "/bureau/reports/r1", company, ""));
            assertThat(answer.path("grade").asString()).isEqualTo("E");
        }
        assertThat(ledger("bureau")).hasSize(1);
        assertThat(call("PUT", "/bureau/reports/r2", "{}", "").statusCode()).isEqualTo(400);
    }

    @Test
    void sendsOneTextForOneKey() throws Exception {
        String text = "{\"to\":\"+491\",\"text\":\"Code\"}";
        var first = call("POST", "/sms/messages", text, "k1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(call("POST", "/sms/messages", text, "k1").body()).isEqualTo(first.body());
        assertThat(call("POST", "/sms/messages", text, "").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/voice/calls", text, "k2").statusCode()).isEqualTo(201);
        assertThat(ledger("sms")).hasSize(2);
    }

    @Test
    void executesAnOperationOnceForItsKeyAndFinishesItInTime() throws Exception {
        control("provisioning", "{\"operationMillis\":60000}");
        var started = call("POST", "/provisioning/operations", ORDER, "k1");
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.headers().firstValue("Retry-After")).contains("60");
        String location = started.headers().firstValue("Location").orElseThrow();
        assertThat(json(get(location)).path("status").asString()).isEqualTo("RUNNING");

        Objects.requireNonNull(simulators).close();
        start();
        assertThat(json(call("POST", "/provisioning/operations", ORDER, "k1")).path("id"))
                .isEqualTo(json(started).path("id"));
        now.set(now.get().plusSeconds(60));
        JsonNode done = json(get(location));
        assertThat(done.path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(done.path("partnerAccountId").asString()).isNotEmpty();
        assertThat(json(get("/provisioning/operations?key=k1"))).isEqualTo(done);
        assertThat(get("/provisioning/operations?key=k2").statusCode()).isEqualTo(404);
        assertThat(ledger("provisioning")).hasSize(1);
    }

    @Test
    void startsOneOperationWhenAskedManyTimesAtOnce() throws Exception {
        var ids =
                IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(i -> call("POST", "/provisioning/operations", ORDER, "k1"))
                        .map(answer -> json(answer).path("id").asString())
                        .distinct();
        assertThat(ids).hasSize(1);
        assertThat(ledger("provisioning")).hasSize(1);
    }

    @Test
    void isSlowForSomeMarketsWhenToldTo() throws Exception {
        control("provisioning", "{\"operationMillis\":2000}");
        control("provisioning/markets", "{\"LI\":22000}");
        var usual = call("POST", "/provisioning/operations", ORDER, "k1");
        String other = ORDER.replace("DE", "LI").replace("e1", "e2");
        var slow = call("POST", "/provisioning/operations", other, "k2");
        assertThat(usual.headers().firstValue("Retry-After")).contains("3");
        assertThat(slow.headers().firstValue("Retry-After")).contains("23");
    }

    @Test
    void failsWithoutEffectWhenToldTo() throws Exception {
        control("provisioning", "{\"failureRate\":1}");
        var answer = call("POST", "/provisioning/operations", ORDER, "k1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ledger("provisioning")).isEmpty();
    }

    @Test
    void losesTheAnswerAfterTheEffectWhenToldTo() throws Exception {
        control("provisioning", "{\"replyDropRate\":1}");
        assertThatThrownBy(() -> send("POST", "/provisioning/operations", ORDER, "k1"))
                .isInstanceOf(IOException.class);
        // The JDK's client may have repeated the request by itself; the effect is one all the same.
        assertThat(ledger("provisioning")).hasSize(1);
    }

    @Test
    void endsAnOperationAsFailedWhenToldTo() throws Exception {
        control("provisioning", "{\"operationFailureRate\":1,\"operationMillis\":0}");
        var started = call("POST", "/provisioning/operations", ORDER, "k1");
        assertThat(json(started).path("status").asString()).isEqualTo("FAILED");
        assertThat(json(started).path("partnerAccountId").isNull()).isTrue();
    }

    @Test
    void beginsAnotherOperationOnlyAfterTheLastHasFailed() throws Exception {
        control("provisioning", "{\"operationFailureRate\":1,\"operationMillis\":1000}");
        call("POST", "/provisioning/operations", ORDER, "k1");
        assertThat(call("POST", "/provisioning/operations", ORDER, "k2").statusCode())
                .isEqualTo(409);
        now.set(now.get().plusSeconds(1));
        control("provisioning", "{\"operationFailureRate\":0,\"operationMillis\":0}");
        assertThat(statusUnder("k1")).isEqualTo("FAILED");
        assertThat(statusUnder("k2")).isEqualTo("SUCCEEDED");
        assertThat(call("POST", "/provisioning/operations", ORDER, "k3").statusCode())
                .isEqualTo(409);
    }

    private String statusUnder(String key) {
        return json(call("POST", "/provisioning/operations", ORDER, key)).path("status").asString();
    }

    @Test
    void refusesAControlThatMakesNoSense() throws Exception {
        var answer = call("PUT", "/control/sms", "{\"failureRate\":2}", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(get("/control/sms")).path("failureRate").asDouble()).isZero();
    }

    @Test
    void listsEverySimulatorWithTheCountOfItsEffects() throws Exception {
        get("/partner-network/1");
        get("/partner-network/2");
        assertThat(get("/").body())
                .contains("partner-network", "bureau", "sms", "provisioning")
                .contains("<td>2<td>");
    }

    @Test
    void stampsTimesForTheQueryAndListsWhatIsRevoked() throws Exception {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var query =
                generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.valueOf(4_711));

        var answer = stamped(query);
        answer.validate(query);
        assertThat(answer.getTimeStampToken().getTimeStampInfo().getGenTime())
                .isEqualTo(Date.from(now.get()));
        assertThat(ledger("timestamps")).hasSize(1);
        assertThat(get("/trust/crl").headers().firstValue("Content-Type"))
                .contains("application/pkix-crl");

        control("timestamps", "{\"contradictionRate\":1}");
        assertThatThrownBy(() -> stamped(query).validate(query)).isInstanceOf(TSPException.class);
    }

    private TimeStampResponse stamped(TimeStampRequest query) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/trust/timestamps"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(query.getEncoded()))
                        .build();
        return new TimeStampResponse(
                http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    private void control(String name, String json) {
        assertThat(call("PUT", "/control/" + name, json, "").statusCode()).isEqualTo(200);
    }

    private JsonNode ledger(String name) {
        return json(get("/ledger/" + name));
    }

    private HttpResponse<String> get(String path) {
        return call("GET", path, "", "");
    }

    private HttpResponse<String> call(String method, String path, String body, String key) {
        try {
            return send(method, path, body, key);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}

package dev.enrollment.sandbox.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.sandbox.contract.OpenApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("own-servers")
class ProvisioningBackEndIT extends RunningSimulators {

    private static final String ENROLLMENT = "01931c5e-0000-7000-8000-000000000001";
    private static final String ORDER = orderOf(ENROLLMENT, "DE");

    private static final String OPERATIONS = "/provisioning/v1/operations";

    private final OpenApi contract = OpenApi.ofProvisioning();

    @Test
    void executesAnOperationOnceForItsKeyAndFinishesItInTime() throws Exception {
        control("provisioning", "{\"operationMillis\":60000}");
        var started = call("POST", OPERATIONS, ORDER, "k1");
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.headers().firstValue("Retry-After")).contains("60");
        String location = started.headers().firstValue("Location").orElseThrow();
        assertThat(json(get(location)).path("status").asString()).isEqualTo("RUNNING");

        restart();
        assertThat(json(call("POST", OPERATIONS, ORDER, "k1")).path("id"))
                .isEqualTo(json(started).path("id"));
        now.set(now.get().plusSeconds(60));
        JsonNode done = json(get(location));
        assertThat(done.path("status").asString()).isEqualTo("SUCCEEDED");
        assertThat(done.path("partnerAccountId").asString()).isNotEmpty();
        assertThat(json(get(OPERATIONS + "?key=k1"))).isEqualTo(done);
        assertThat(get(OPERATIONS + "?key=k2").statusCode()).isEqualTo(404);
        assertThat(ledger("provisioning")).hasSize(1);
    }

    @Test
    void startsOneOperationWhenAskedManyTimesAtOnce() throws Exception {
        var ids =
                IntStream.range(0, 20)
                        .parallel()
                        .mapToObj(i -> call("POST", OPERATIONS, ORDER, "k1"))
                        .map(answer -> json(answer).path("id").asString())
                        .distinct();
        assertThat(ids).hasSize(1);
        assertThat(ledger("provisioning")).hasSize(1);
    }

    @Test
    void isSlowForSomeMarketsWhenToldTo() throws Exception {
        control("provisioning", "{\"operationMillis\":2000}");
        control("provisioning/markets", "{\"LI\":22000}");
        var usual = call("POST", OPERATIONS, ORDER, "k1");
        String other = orderOf("01931c5e-0000-7000-8000-000000000002", "LI");
        var slow = call("POST", OPERATIONS, other, "k2");
        assertThat(usual.headers().firstValue("Retry-After")).contains("3");
        assertThat(slow.headers().firstValue("Retry-After")).contains("23");
    }

    @Test
    void failsWithoutEffectWhenToldTo() throws Exception {
        control("provisioning", "{\"failureRate\":1}");
        var answer = call("POST", OPERATIONS, ORDER, "k1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ledger("provisioning")).isEmpty();
    }

    @Test
    void losesTheAnswerAfterTheEffectWhenToldTo() throws Exception {
        control("provisioning", "{\"replyDropRate\":1}");
        assertThatThrownBy(() -> send("POST", OPERATIONS, ORDER, "k1"))
                .isInstanceOf(IOException.class);
        // The JDK's client may have repeated the request by itself; the effect is one all the same.
        assertThat(ledger("provisioning")).hasSize(1);
    }

    @Test
    void endsAnOperationAsFailedWhenToldTo() throws Exception {
        control("provisioning", "{\"operationFailureRate\":1,\"operationMillis\":0}");
        var started = call("POST", OPERATIONS, ORDER, "k1");
        assertThat(json(started).path("status").asString()).isEqualTo("FAILED");
        assertThat(json(started).path("partnerAccountId").isNull()).isTrue();
    }

    @Test
    void beginsAnotherOperationOnlyAfterTheLastHasFailed() throws Exception {
        control("provisioning", "{\"operationFailureRate\":1,\"operationMillis\":1000}");
        call("POST", OPERATIONS, ORDER, "k1");
        assertThat(call("POST", OPERATIONS, ORDER, "k2").statusCode()).isEqualTo(409);
        now.set(now.get().plusSeconds(1));
        control("provisioning", "{\"operationFailureRate\":0,\"operationMillis\":0}");
        assertThat(statusUnder("k1")).isEqualTo("FAILED");
        assertThat(statusUnder("k2")).isEqualTo("SUCCEEDED");
        assertThat(call("POST", OPERATIONS, ORDER, "k3").statusCode()).isEqualTo(409);
    }

    @Test
    void answersAsTheContractOfTheBackEndSays() {
        String one = OPERATIONS + "/{id}";
        control("provisioning", "{\"operationMillis\":1000}");
        var running = call("POST", OPERATIONS, ORDER, "k1");
        String location = running.headers().firstValue("Location").orElseThrow();
        assertDescribed("POST", OPERATIONS, 202, running);
        assertDescribed("POST", OPERATIONS, 409, call("POST", OPERATIONS, ORDER, "k2"));
        assertDescribed("POST", OPERATIONS, 400, call("POST", OPERATIONS, ORDER, ""));
        assertDescribed("GET", one, 200, get(location));
        assertDescribed("GET", one, 404, get(OPERATIONS + "/none"));
        assertDescribed("GET", OPERATIONS, 404, get(OPERATIONS + "?key=none"));
        assertDescribed("GET", OPERATIONS, 400, get(OPERATIONS));
        now.set(now.get().plusSeconds(1));
        assertDescribed("GET", one, 200, get(location));
        assertDescribed("GET", OPERATIONS, 200, get(OPERATIONS + "?key=k1"));
        assertThat(contract.errors("{\"id\":\"o\",\"status\":\"SUCCEEDED\"}", "Operation"))
                .isNotEmpty();
    }

    @Test
    void refusesAnOrderThatBreaksTheContract() {
        for (String broken :
                List.of(
                        "{}",
                        ORDER.replace("\"DE\"", "\"Germany\""),
                        ORDER.replace("partnerNetworkId", "partner"),
                        ORDER.replace("\"legalName\":\"X\",", ""))) {
            var answer = call("POST", OPERATIONS, broken, "k1");
            assertDescribed("POST", OPERATIONS, 400, answer);
        }
        assertThat(ledger("provisioning")).isEmpty();
    }

    private void assertDescribed(
            String method, String path, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(contract.errorsOfAnswer(method, path, status, answer.body())).isEmpty();
    }

    private String statusUnder(String key) {
        return json(call("POST", OPERATIONS, ORDER, key)).path("status").asString();
    }

    private static String orderOf(String enrollment, String market) {
        return """
        {"enrollmentId":"%s","market":"%s","language":"de",
         "company":{"legalName":"X","registrationNumber":"HRB 1"},
         "office":{"street":"S 1","postalCode":"10115","city":"Berlin","phone":"+49301234567"},
         "administrator":{"givenName":"","familyName":"Y","email":"y@x.example","phone":"+49301234567"},
         "partnerNetworkId":"1000007",
         "supportProfile":{"coverage":"EXTENDED","languages":["de"],"url":"https://x.example"}}
        """
                .formatted(enrollment, market);
    }
}

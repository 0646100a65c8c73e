package dev.enrollment.account.provisioning.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.Signature;
import dev.enrollment.account.provisioning.BackEndAnswer;
import dev.enrollment.account.provisioning.FailureCode;
import dev.enrollment.account.provisioning.OperationKey;
import dev.enrollment.account.provisioning.OperationReport;
import dev.enrollment.account.provisioning.OperationState;
import dev.enrollment.account.provisioning.ProvisioningOrder;
import dev.enrollment.sandbox.contract.OpenApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpBackEndTest {

    private static final String KEY = "01931c5e-0000-7000-8000-000000000001";
    private static final OperationKey FIRST = new OperationKey(EnrollmentId.of(KEY), 1);
    private static final EnrollmentId ID = FIRST.enrollment();
    private static final ProvisioningOrder ORDER =
            new ProvisioningOrder(ID, "DE", Accounting.signature("signer"), Instant.EPOCH);
    private static final Map<Field, String> APPLIED = everyField();
    private static final OpenApi CONTRACT = OpenApi.ofProvisioning();
    private static final String START = "POST /provisioning/v1/operations";
    private static final String BY_ID = "GET /provisioning/v1/operations/op-1";
    private static final String RUNNING = "{\"id\":\"op-1\",\"status\":\"RUNNING\"}";

    private final RecordingServer server = new RecordingServer();
    private final HttpBackEnd backEnd = backEndAt(server.url(), Duration.ofMinutes(1));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void startsAnOperationUnderTheEnrollmentsKey() {
        server.answer(
                START,
                202,
                RUNNING,
                "Location",
                "/provisioning/v1/operations/op-1",
                "Retry-After",
                "7");
        assertThat(backEnd.start(FIRST, ORDER, APPLIED))
                .isEqualTo(reported(OperationState.RUNNING, null, Duration.ofSeconds(7)));
        assertThat(server.asked)
                .singleElement()
                .satisfies(
                        asked -> {
                            assertThat(asked.idempotencyKey()).isEqualTo(KEY);
                            assertThat(asked.authorization()).isNull();
                        });
    }

    @Test
    void startsAnotherOperationUnderAKeyOfItsOwnForTheSameEnrollment() {
        server.answer(START, 202, RUNNING);
        backEnd.start(new OperationKey(EnrollmentId.of(KEY), 2), ORDER, APPLIED);
        assertThat(server.asked)
                .singleElement()
                .satisfies(
                        asked -> {
                            assertThat(asked.idempotencyKey()).isEqualTo(KEY + "-2");
                            assertThat(asked.body()).contains("\"enrollmentId\":\"" + KEY + "\"");
                        });
    }

    @Test
    void sendsAllThatTheContractNamesAndNothingElse() {
        server.answer(START, 202, RUNNING);
        backEnd.start(FIRST, ORDER, APPLIED);
        String sent = server.asked.getFirst().body();

        assertThat(CONTRACT.errors(sent, "Order")).isEmpty();
        assertThat(leaves(JsonMapper.shared().readTree(sent), ""))
                .containsExactlyInAnyOrderElementsOf(CONTRACT.fields("Order"));
    }

    @Test
    void keepsTheContractWithAllThatMayBeMissing() {
        server.answer(START, 202, RUNNING);
        Map<Field, String> least = new EnumMap<>(APPLIED);
        least.keySet().removeIf(field -> field.optional() && field != Field.LANGUAGE);
        Signature unnamed = new Signature("signer", "", "", "");
        backEnd.start(FIRST, new ProvisioningOrder(ID, "DE", unnamed, Instant.EPOCH), least);

        assertThat(CONTRACT.errors(server.asked.getFirst().body(), "Order")).isEmpty();
        assertThat(server.asked.getFirst().body()).doesNotContain("agreement");
    }

    @Test
    void showsItsToken() {
        server.answer(BY_ID, 200, RUNNING);
        var properties =
                new BackEndProperties(
                        server.url(), "secret", Duration.ofMinutes(1), Duration.ofMinutes(1));
        new HttpBackEnd(RestClient.builder(), properties).findById("op-1");

        assertThat(server.asked.getFirst().authorization()).isEqualTo("Bearer secret");
        assertThat(properties).asString().doesNotContain("secret");
    }

    private static List<String> leaves(JsonNode node, String path) {
        return node.isObject()
                ? node.propertyStream()
                        .flatMap(
                                property ->
                                        leaves(
                                                property.getValue(),
                                                path
                                                        + (path.isEmpty() ? "" : ".")
                                                        + property.getKey())
                                                .stream())
                        .toList()
                : List.of(path);
    }

    @Test
    void asksByKey() {
        server.answer(
                "GET /provisioning/v1/operations?key=" + KEY,
                200,
                "{\"id\":\"op-1\",\"status\":\"SUCCEEDED\",\"partnerAccountId\":\"a-1\"}");
        assertThat(backEnd.findByKey(FIRST))
                .isEqualTo(reported(OperationState.SUCCEEDED, "a-1", null));
    }

    @Test
    void knowsAnUnknownOperation() {
        server.answer(BY_ID, 404, "{\"title\":\"No such operation\"}");
        assertThat(backEnd.findById("op-1")).isEqualTo(new BackEndAnswer.Absent());
    }

    @ParameterizedTest
    @CsvSource({
        "500, BACK_END_ERROR",
        "503, BACK_END_ERROR",
        "400, BACK_END_REFUSED",
        "401, BACK_END_REFUSED",
        "429, BACK_END_REFUSED",
        "302, BACK_END_REFUSED"
    })
    void takesNoOtherStatusForAnAnswer(int status, FailureCode code) {
        server.answer(BY_ID, status, RUNNING, "Location", "/provisioning/v1/operations/op-1");
        assertThat(backEnd.findById("op-1")).isEqualTo(new BackEndAnswer.Unanswered(code));
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"id\":\"op-1\"",
                "{\"id\":\"op-1\"}",
                "{\"status\":\"RUNNING\"}",
                "{\"id\":\" \",\"status\":\"RUNNING\"}",
                "{\"id\":\"op-1\",\"status\":\"DONE\"}"
            })
    void understandsNothingButAnOperation(String body) {
        server.answer(BY_ID, 200, body);
        assertThat(backEnd.findById("op-1"))
                .isEqualTo(new BackEndAnswer.Unanswered(FailureCode.ANSWER_UNREADABLE));
    }

    @Test
    void noticesALocationOfAnotherOperation() {
        server.answer(START, 202, RUNNING, "Location", "/provisioning/v1/operations/op-2");
        assertThat(backEnd.start(FIRST, ORDER, APPLIED))
                .isEqualTo(new BackEndAnswer.Unanswered(FailureCode.OTHER_OPERATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "999999999999", "Sun, 22 Nov 2026 10:00:00 GMT"})
    void passesOverARetryAfterItCannotUse(String retryAfter) {
        server.answer(BY_ID, 200, RUNNING, "Retry-After", retryAfter);
        assertThat(backEnd.findById("op-1"))
                .isEqualTo(reported(OperationState.RUNNING, null, null));
    }

    @Test
    void readsABlankAccountAsNone() {
        server.answer(
                BY_ID, 200, "{\"id\":\"op-1\",\"status\":\"SUCCEEDED\",\"partnerAccountId\":\"\"}");
        assertThat(backEnd.findById("op-1"))
                .isEqualTo(reported(OperationState.SUCCEEDED, null, null));
    }

    @Test
    void cannotReachABackEndThatIsDown() {
        server.close();
        assertThat(backEnd.findById("op-1"))
                .isEqualTo(new BackEndAnswer.Unanswered(FailureCode.BACK_END_UNREACHABLE));
    }

    @Test
    void givesUpOnABackEndThatIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://localhost:" + silent.getLocalPort());
            assertThat(backEndAt(url, Duration.ofMillis(300)).start(FIRST, ORDER, APPLIED))
                    .isEqualTo(new BackEndAnswer.Unanswered(FailureCode.BACK_END_UNREACHABLE));
        }
    }

    private static Map<Field, String> everyField() {
        Map<Field, String> texts = new EnumMap<>(Accounting.application("HRB 1").texts());
        texts.put(Field.VAT_NUMBER, "DE123456788");
        texts.put(Field.PROVINCE, "Hamburg");
        assertThat(texts).containsOnlyKeys(Field.filed());
        return texts;
    }

    private static HttpBackEnd backEndAt(URI url, Duration readTimeout) {
        return new HttpBackEnd(
                RestClient.builder(),
                new BackEndProperties(url, "", Duration.ofMinutes(1), readTimeout));
    }

    private static BackEndAnswer reported(
            OperationState state, @Nullable String account, @Nullable Duration retryAfter) {
        return new BackEndAnswer.Reported(new OperationReport("op-1", state, account, retryAfter));
    }
}

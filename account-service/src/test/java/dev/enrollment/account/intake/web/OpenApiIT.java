package dev.enrollment.account.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.document.pdf.RealPdfs;
import dev.enrollment.account.intake.RuleMatrix;
import dev.enrollment.tests.ServedOpenApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The document that partners write their clients from says what the service does. */
@WholeService
class OpenApiIT {

    /** What reading a body can find, before any rule of intake. */
    private static final List<String> OF_READING =
            List.of("MALFORMED", "UNKNOWN_CODE", "UNKNOWN_FIELD", "WRONG_TYPE");

    private static final List<String> OF_DOCUMENTS =
            List.of(
                    "DOCUMENT_CUT",
                    "DOCUMENT_EMPTY",
                    "DOCUMENT_HARMFUL",
                    "DOCUMENT_HEIC",
                    "DOCUMENT_KIND",
                    "DOCUMENT_LOCKED",
                    "DOCUMENT_SIZE",
                    "DOCUMENT_UNCHECKED",
                    "DOCUMENTS_SIZE");

    @LocalServerPort private int port;

    @Autowired private ApplicationContext context;

    @Autowired private NewsDesk news;

    private final String id = "openapi-" + UUID.randomUUID();
    private final String aurora = TestTokens.ofPartner("aurora");
    private final String operator = TestTokens.ofRole("operator");
    private HttpCalls http;
    private ServedOpenApi served;

    @BeforeEach
    void read() {
        http = new HttpCalls(port);
        served = ServedOpenApi.of(context, port);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void hasEveryPathAndNoOther() {
        served.hasEveryPathAndNoOther();
    }

    @Test
    void describesProblemsAsAllServicesDo() {
        served.describesProblemsAsAllServicesDo();
    }

    @Test
    void hasEveryFieldOfAnApplicationAndNoOther() {
        assertThat(served.document().fields("Application"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Field.values()).map(Field::path).toList());
    }

    @Test
    void hasEveryCodeAndNoOther() {
        List<String> codes = new ArrayList<>(RuleMatrix.codes());
        codes.addAll(OF_READING);
        codes.addAll(OF_DOCUMENTS);

        assertThat(
                        served.document()
                                .document()
                                .at("/components/schemas/Violation/properties/code/enum")
                                .valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void describesWhatIsReallyAnswered() throws IOException {
        String good = JsonApplications.body(id, "22767", Instant.now());
        var accepted = http.post("/api/applications", aurora, id, good);
        String enrollment = accepted.location();

        assertValid(accepted, 202, "Receipt");
        assertValid(http.post("/api/applications", aurora, id + "-2", good), 202, "Receipt");
        assertValid(http.post("/api/applications/check", aurora, "", good), 200, "DryRun");
        String schema = "/api/applications/check/schema";
        assertValid(http.post(schema, aurora, "", "\"string\""), 200, "ContractCheck");
        assertValid(http.post("/api/applications", aurora, id + "-3", "{}"), 422, "Problem");
        assertValid(http.post("/api/applications", aurora, id, "{}"), 422, "Problem");
        assertValid(http.post("/api/applications", aurora, "", good), 400, "Problem");
        assertValid(http.post("/api/applications", aurora, id, "{"), 400, "Problem");
        assertValid(http.post("/api/applications", "", id, good), 401, "Problem");
        assertValid(http.post("/api/applications", operator, id, good), 403, "Problem");
        assertValid(http.get(enrollment, aurora), 200, "Enrollment");
        assertValid(http.get("/api/enrollments", aurora), 200, "EnrollmentPage");
        assertValid(http.get("/api/enrollments?status=MAYBE", aurora), 400, "Problem");
        assertValid(http.get("/api/enrollments?after=x", aurora), 400, "Problem");
        assertValid(http.get("/api/enrollments", operator), 403, "Problem");
        assertValid(http.get("/api/enrollments/none", aurora), 404, "Problem");
        assertValid(http.post(enrollment + "/appeal", aurora, "", "{}"), 422, "Problem");
        String appeal = "{\"grounds\": [\"NEW_EVIDENCE\"]}";
        assertValid(http.post(enrollment + "/appeal", aurora, "", appeal), 409, "Problem");
        assertValid(http.get(enrollment + "/personal-data", operator), 200, "PersonalData");
        assertInformationIsAsDescribed(enrollment);
        news.approved(EnrollmentId.of(enrollment.replaceFirst(".*/", "")), Instant.now());
        news.signed(
                EnrollmentId.of(enrollment.replaceFirst(".*/", "")),
                Instant.now(),
                Accounting.signature("signer"));
        String retry = "/api/provisionings/" + enrollment.replaceFirst(".*/", "") + "/retry";
        // While an attempt runs the answer is 409: the operator waits for its result.
        var retried =
                await().atMost(Duration.ofMinutes(2))
                        .until(
                                () -> http.post(retry, operator, "", "{}"),
                                answer -> answer.status() != 409);
        assertValid(retried, 202, "Provisioning");
        var erasure = http.delete(enrollment + "/personal-data", operator);
        assertValid(erasure, 202, "AwaitedErasure");
        var underWay = http.json(http.get("/api/provisionings", operator)).get("provisionings");
        assertThat(underWay).isNotEmpty();
        underWay.forEach(one -> assertThat(errors(one.toString(), "Provisioning")).isEmpty());
    }

    private void assertInformationIsAsDescribed(String enrollment) throws IOException {
        assertValid(http.get(enrollment + "/information", aurora), 200, "Information");
        String item = enrollment + "/documents/PROOF_OF_ADDRESS";
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        assertValid(http.put(item, aurora, text), 409, "Problem");
        news.informationRequested(
                EnrollmentId.of(enrollment.replaceFirst(".*/", "")),
                Instant.now(),
                List.of("PROOF_OF_ADDRESS", "office.street"),
                Instant.now().plus(Duration.ofDays(9)));
        assertValid(http.put(item, aurora, text), 422, "Problem");
        assertValid(http.put(item, aurora, new byte[(5 << 20) + 1]), 413, "Problem");
        assertValid(http.put(item, aurora, RealPdfs.written("", "owner")), 200, "Information");
    }

    @Test
    void wouldNoticeAnotherAnswer() {
        assertThat(errors("{\"outcome\": \"MAYBE\", \"violations\": []}", "DryRun")).isNotEmpty();
        assertThat(errors("{\"outcome\": \"ACCEPTED\"}", "DryRun")).isNotEmpty();
        assertThat(errors("{\"outcome\": \"ACCEPTED\", \"violations\": [], \"more\": 1}", "DryRun"))
                .isNotEmpty();
    }

    private void assertValid(Response response, int status, String schema) {
        served.describes(response.status(), response.body(), status, schema);
    }

    private List<String> errors(String body, String schema) {
        return served.document().errors(body, schema);
    }
}

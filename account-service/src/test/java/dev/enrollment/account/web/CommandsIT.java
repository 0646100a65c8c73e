package dev.enrollment.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.HttpCalls;
import dev.enrollment.account.HttpCalls.Response;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.TestTokens;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.web.JsonApplications;
import dev.enrollment.events.ApplicationAppealed;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationWithdrawn;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Withdrawals and appeals over HTTP, up to what other services and the partner are told. */
@WholeService
class CommandsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String APPEAL = "{\"grounds\": [\"NEW_EVIDENCE\"]}";

    @LocalServerPort private int port;
    @Autowired private NewsDesk news;

    private final String submission = "command-" + UUID.randomUUID();
    private final String aurora = TestTokens.ofPartner("aurora");
    private final TopicReader topics = new TopicReader();
    private HttpCalls http;
    private String location;

    @BeforeEach
    void enroll() {
        http = new HttpCalls(port);
        String body = JsonApplications.body(submission, "22767", Instant.now());
        location = http.post("/api/applications", aurora, submission, body).location();
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    @Test
    void aWithdrawalIsToldToEverybodyOnce() {
        String body = "{\"reason\": \"WRONG_DATA\"}";
        assertThat(post("/withdraw", aurora, body).status()).isEqualTo(204);
        assertThat(post("/withdraw", aurora, "{}").status()).isEqualTo(204);

        assertThat(status()).isEqualTo("WITHDRAWN");
        assertThat(published(ApplicationWithdrawn.class).getReason()).isEqualTo("WRONG_DATA");
        assertThat(lastProgress("APPLICATION_WITHDRAWN").getCodes()).containsExactly("WRONG_DATA");
    }

    @Test
    void anAppealIsToldToEverybodyOnce() {
        news.rejected(EnrollmentId.of(id()), Instant.now(), List.of("CREDIT_RISK"), null);
        assertThat(post("/appeal", aurora, APPEAL).status()).isEqualTo(204);
        assertThat(post("/appeal", aurora, APPEAL).status()).isEqualTo(204);

        assertThat(status()).isEqualTo("APPLIED");
        assertThat(published(ApplicationAppealed.class).getGrounds())
                .containsExactly("NEW_EVIDENCE");
        assertThat(lastProgress("APPEAL_OPENED").getTurn()).isEqualTo("VENDOR");

        news.rejected(EnrollmentId.of(id()), Instant.now(), List.of("CREDIT_RISK"), null);
        Response again = post("/appeal", aurora, APPEAL);
        assertThat(again.status()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("APPEALED_BEFORE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /withdraw | {"reason": "BORED"}         | 422 | reason     | UNKNOWN_CODE
                    /withdraw | {"why": "BORED"}            | 400 | why        | UNKNOWN_FIELD
                    /appeal   | {}                          | 422 | grounds    | REQUIRED
                    /appeal   | {"grounds": []}             | 422 | grounds    | REQUIRED
                    /appeal   | {"grounds": ["ANGER"]}      | 422 | grounds[0] | UNKNOWN_CODE
                    /appeal   | {"grounds": "NEW_EVIDENCE"} | 400 | grounds    | WRONG_TYPE
                    """)
    void namesTheFieldThatIsWrong(
            String command, String body, int status, String field, String code) {
        Response response = post(command, aurora, body);

        assertThat(response.status()).isEqualTo(status);
        assertThat(http.json(response).at("/violations/0/field").asString()).isEqualTo(field);
        assertThat(http.json(response).at("/violations/0/code").asString()).isEqualTo(code);
        assertThat(http.json(response).at("/violations/0/cure").asString()).isNotBlank();
        assertThat(status()).isEqualTo("APPLIED");
    }

    @ParameterizedTest
    @CsvSource({
        "/withdraw, borealis, 404, ENROLLMENT_UNKNOWN",
        "/appeal, borealis, 404, ENROLLMENT_UNKNOWN",
        "/appeal, aurora, 409, NOT_POSSIBLE_NOW"
    })
    void onlyItsPartnerCommandsAnEnrollment(
            String command, String partner, int status, String code) {
        Response response = post(command, TestTokens.ofPartner(partner), APPEAL);

        assertThat(response.status()).isEqualTo(status);
        assertThat(code(response)).isEqualTo(code);
        assertThat(status()).isEqualTo("APPLIED");
    }

    @ParameterizedTest
    @CsvSource({"reviewer", "lead", "operator", "partner"})
    void peopleDoNotCommandHere(String role) {
        assertThat(post("/withdraw", TestTokens.ofRole(role), "{}").status()).isEqualTo(403);
        assertThat(post("/appeal", TestTokens.ofRole(role), APPEAL).status()).isEqualTo(403);
        assertThat(post("/withdraw", "", "{}").status()).isEqualTo(401);
    }

    @Test
    void aPartnerListsItsOwnByTheirChanges() {
        String lister =
                TestTokens.ofPartner("lister" + UUID.randomUUID().toString().substring(0, 8));
        var ids =
                Stream.of("first", "second", "third")
                        .map(name -> enrolled(lister, submission + "-" + name))
                        .toList();
        assertThat(listed(lister, "")).isEqualTo(ids);

        Instant before = changedAt(lister, 2);
        news.rejected(EnrollmentId.of(ids.getFirst()), Instant.now(), List.of("CREDIT_RISK"), null);

        var changed = List.of(ids.get(1), ids.get(2), ids.getFirst());
        assertThat(listed(lister, "")).isEqualTo(changed);
        assertThat(listed(lister, "?changedSince=" + before)).isEqualTo(changed.subList(1, 3));
        assertThat(listed(lister, "?status=REJECTED")).containsExactly(ids.getFirst());
        assertThat(listed(lister, "?search=" + submission + "-third")).containsExactly(ids.get(2));
        assertThat(listed(lister, "?search=m%C3%B6we&status=APPLIED"))
                .isEqualTo(changed.subList(0, 2));
        assertThat(listed(aurora, "?search=" + submission + "-third")).isEmpty();

        var page = http.json(http.get("/api/enrollments?size=2", lister));
        assertThat(page.get("enrollments")).hasSize(2);
        assertThat(listed(lister, "?after=" + page.get("next").asString()))
                .containsExactly(ids.getFirst());
        assertThat(http.json(http.get("/api/enrollments?size=3", lister)).get("next").isNull())
                .isTrue();
    }

    private String enrolled(String token, String submissionId) {
        String body = JsonApplications.body(submissionId, "22767", Instant.now());
        String begun = http.post("/api/applications", token, submissionId, body).location();
        return begun.substring(begun.lastIndexOf('/') + 1);
    }

    private List<String> listed(String token, String question) {
        return lines(token, question).map(line -> line.get("enrollmentId").asString()).toList();
    }

    private Instant changedAt(String token, int place) {
        return Instant.parse(
                lines(token, "").skip(place).findFirst().orElseThrow().get("changedAt").asString());
    }

    private Stream<JsonNode> lines(String token, String question) {
        return http.json(http.get("/api/enrollments" + question, token))
                .get("enrollments")
                .valueStream();
    }

    private Response post(String command, String token, String body) {
        return http.post(location + command, token, "", body);
    }

    private String code(Response response) {
        return http.json(response).path("code").asString();
    }

    private String status() {
        return http.json(http.get(location, aurora)).path("status").asString();
    }

    private String id() {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private <T extends SpecificRecord> T published(Class<T> type) {
        return await().atMost(PATIENCE)
                .until(() -> topics.read(Topics.ACCOUNTS, id(), type), found -> found.size() == 1)
                .getFirst();
    }

    private ApplicationProgress lastProgress(String milestone) {
        return await().atMost(PATIENCE)
                .until(
                        () ->
                                topics.read(
                                        Topics.replies("aurora"),
                                        submission,
                                        ApplicationProgress.class),
                        found ->
                                !found.isEmpty()
                                        && found.getLast().getMilestone().equals(milestone))
                .getLast();
    }
}

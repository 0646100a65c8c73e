package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.AppealOpened;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.CheckOutcome;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.ItemRemark;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.events.ReviewerRemarks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** From the application to the decision, over Kafka, PostgreSQL, registry and HTTP as they are. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class ReviewFlowIT {

    private static final String REMARK = "canary-remark the certificate names another company";
    private static final String NOTE = "canary-note the applicant's neighbour called";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;

    private Wire wire;
    private RestCall rita;
    private RestCall ravi;

    @BeforeEach
    void applicant() {
        wire = new Wire();
        rita = new RestCall(port, Tokens.of("rita-subject", "reviewer"));
        ravi = new RestCall(port, Tokens.of("ravi-subject", "reviewer"));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void approvesWhicheverComesFirst(boolean profileFirst) {
        if (profileFirst) {
            wire.profile(unique("Morgenrot"), unique("HRB ") + "1");
            wire.submitted(1);
        } else {
            wire.submitted(1);
            eventually(
                    () -> assertThat(waiting()).as("waits for the profile").isEqualTo("WAITING"));
            wire.profile(unique("Abendrot"), unique("HRB ") + "1");
        }
        String id = awaitReview("READY");
        assertThat(rita.post(path(id, "approve"), "").status()).isEqualTo(409);
        assertThat(rita.post(path(id, "claim"), "").status()).isEqualTo(200);
        assertThat(ravi.post(path(id, "claim"), "").status()).isEqualTo(409);
        assertThat(ravi.post(path(id, "approve"), "").status()).isEqualTo(403);
        var approved = rita.post(path(id, "approve"), "");
        assertThat(approved.status()).as("%s %s", approved.json(), entry()).isEqualTo(200);
        assertThat(approved.json().get("status").asString()).isEqualTo("APPROVED");

        List<SpecificRecord> events = awaitPublished(7);
        assertThat(events.getFirst()).isInstanceOf(ReviewOpened.class);
        assertThat(events.subList(1, 6)).hasOnlyElementsOfType(CheckCompleted.class);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        ApplicationApproved.class,
                        event -> {
                            assertThat(event.getDecidedBy()).isEqualTo("rita-subject");
                            assertThat(event.getReviewId()).hasToString(id);
                            assertThat(event.getMarket()).isEqualTo("DE");
                        });
        assertThat(events)
                .extracting(event -> ((Meta) event.get(0)).getSequence())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
        assertThat(commands(id))
                .startsWith("OPEN", "COMPLETE_CHECK")
                .endsWith("FINISH_CHECKS", "CLAIM", "APPROVE");
    }

    @Test
    void anAbsentBureauIsUnavailableUntilItAnswers() {
        String number = unique("HRB ") + "2";
        ReviewStack.WORLD.ignored.add(number);
        wire.profile(unique("Mittag"), number);
        wire.submitted(1);
        eventually(
                () ->
                        assertThat(check("CREDIT").path("state").asString())
                                .isEqualTo("UNAVAILABLE"));
        assertThat(check("CREDIT").path("findings").toString()).contains("SOURCE_ANSWERED_503");
        assertThat(entry().get("status").asString()).isEqualTo("CHECKING");

        ReviewStack.WORLD.ignored.remove(number);

        awaitReview("READY");
        assertThat(check("CREDIT").get("state").asString()).isEqualTo("PASSED");
        assertThat(
                        awaitPublished(6).stream()
                                .filter(CheckCompleted.class::isInstance)
                                .map(CheckCompleted.class::cast)
                                .filter(event -> event.getCheck().equals("CREDIT")))
                .singleElement()
                .satisfies(event -> assertThat(event.getOutcome()).isEqualTo(CheckOutcome.PASSED));
        assertThat(ReviewStack.WORLD.enquiries)
                .filteredOn(reference -> reference.startsWith(wire.enrollment.toString()))
                .hasSizeGreaterThan(1)
                .containsOnly(wire.enrollment + "-1");
    }

    @Test
    void aReportThatComesLaterIsCollectedWhereItWasPromised() {
        String number = unique("HRB ") + "2";
        ReviewStack.WORLD.slow.add(number);
        wire.profile(unique("Gletscher"), number);
        wire.submitted(1);
        String order = "/bureau/orders/" + wire.enrollment + "-1";
        eventually(() -> assertThat(ReviewStack.WORLD.collected).contains(order, order));
        assertThat(check("CREDIT").get("state").asString()).isEqualTo("PENDING");
        assertThat(entry().get("status").asString()).isEqualTo("CHECKING");

        ReviewStack.WORLD.slow.remove(number);

        awaitReview("READY");
        assertThat(check("CREDIT").get("state").asString()).isEqualTo("PASSED");
        assertThat(ReviewStack.WORLD.enquiries).doesNotContain(wire.enrollment + "-1");
    }

    @Test
    void asksForInformationAndChecksAgain() {
        wire.profile(unique("Nebel"), unique("HRB ") + "3");
        wire.submitted(1);
        String id = awaitReview("READY");
        var claimed = rita.post(path(id, "claim"), "");
        assertThat(claimed.json().get("documents").isNull()).isTrue();
        var asked =
                rita.post(
                        path(id, "request-information"),
                        """
                        {"items": ["office.postalCode", "VAT_CERTIFICATE"], "note": "%s",
                         "remarks": {"VAT_CERTIFICATE": "%s"}}
                        """
                                .formatted(NOTE, REMARK));
        assertThat(asked.status()).isEqualTo(200);
        String documents = "http://localhost:27001/documents/" + wire.enrollment;
        assertThat(asked.json().get("documents").asString()).isEqualTo(documents);
        wire.profile(unique("Nebel klar"), unique("HRB ") + "3");
        wire.amended(2);

        awaitReview("READY");
        JsonNode file = rita.get("/api/reviews/" + id).json();
        assertThat(file.get("round").asInt()).isEqualTo(2);
        assertThat(check("MAILBOX").get("round").asInt()).as("not touched").isEqualTo(1);
        assertThat(check("CREDIT").get("round").asInt()).as("another name").isEqualTo(2);
        assertThat(file.at("/applicant/declaration/by").asString()).isEqualTo("Ada Beispiel");
        assertThat(file.at("/applicant/signatory/name").asString()).isEqualTo("Berta Boss");
        assertThat(file.at("/applicant/declaration/language").asString()).isEqualTo("de");
        assertThat(file.get("documents").asString()).isEqualTo(documents);
        assertThat(check("PARTNER_NETWORK").get("state").asString()).isEqualTo("FAILED");
        assertThat(file.get("assignee").isNull()).isTrue();
        ravi.post(path(id, "claim"), "");
        int seen = rita.get("/api/reviews/" + id).json().get("version").asInt();
        ravi.post(path(id, "note"), "{\"note\":\"Called the directory\"}");
        String reason = "{\"note\":\"The directory is behind\"}";
        assertThat(ravi.post(path(id, "approve"), "").status()).isEqualTo(422);
        var stale = ravi.post(path(id, "approve") + "?version=" + seen, reason);
        assertThat(stale.json().get("code").asString()).isEqualTo("CHANGED_MEANWHILE");
        var approved = ravi.post(path(id, "approve") + "?version=" + (seen + 1), reason);
        assertThat(approved.status()).isEqualTo(200);
        List<SpecificRecord> events = awaitPublished(11);
        assertThat(events.get(6))
                .isInstanceOfSatisfying(
                        InformationRequested.class,
                        event ->
                                assertThat(event.getItems())
                                        .containsExactly("office.postalCode", "VAT_CERTIFICATE"));
        assertThat(events.getLast()).isInstanceOf(ApplicationApproved.class);
        assertThat(events.toString()).doesNotContain(NOTE, REMARK);
        var requested = (InformationRequested) events.get(6);
        assertThat(requested.getAnswerBy()).isAfter(Instant.now().plus(Duration.ofDays(13)));
        assertThat(wire.remarks())
                .singleElement()
                .satisfies(
                        remarks -> {
                            assertThat(remarks.getItems())
                                    .containsExactly(new ItemRemark("VAT_CERTIFICATE", REMARK));
                            assertThat(remarks.getRevision())
                                    .isEqualTo(requested.getRemarksRevision());
                        });
    }

    @Test
    void aCheckIsMadeAgainUnderAReferenceOfItsOwn() {
        String number = unique("HRB ") + "2";
        wire.profile(unique("Windrad"), number);
        wire.submitted(1);
        String id = awaitReview("READY");
        assertThat(rita.post(path(id, "checks/CREDIT/rerun"), "").status()).isEqualTo(409);
        rita.post(path(id, "claim"), "");
        assertThat(ravi.post(path(id, "checks/CREDIT/rerun"), "").status()).isEqualTo(403);
        ReviewStack.WORLD.ignored.add(number);
        assertThat(rita.post(path(id, "checks/CREDIT/rerun"), "").status()).isEqualTo(200);
        eventually(() -> assertThat(check("CREDIT").toString()).contains("UNAVAILABLE"));
        assertThat(rita.post(path(id, "approve"), "").status()).isEqualTo(422);
        ReviewStack.WORLD.ignored.remove(number);
        eventually(() -> assertThat(check("CREDIT").toString()).contains("PASSED"));
        assertThat(entry().get("status").asString()).isEqualTo("ASSIGNED");
        assertThat(ReviewStack.WORLD.enquiries)
                .contains(wire.enrollment + "-1", wire.enrollment + "-2");

        String words = "{\"note\":\"The group guarantees\"}";
        assertThat(rita.post(path(id, "checks/CREDIT/waive"), words).status()).isEqualTo(422);
        ReviewStack.WORLD.ignored.add(number);
        rita.post(path(id, "checks/CREDIT/rerun"), "");
        assertThat(rita.post(path(id, "checks/CREDIT/waive"), words).status()).isEqualTo(200);
        assertThat(check("CREDIT").get("state").asString()).isEqualTo("WAIVED");
        assertThat(dueChecks()).isZero();
        assertThat(rita.post(path(id, "approve"), "").status()).isEqualTo(200);
        ReviewStack.WORLD.ignored.remove(number);
        assertThat(commands(id)).contains("RERUN_CHECK", "WAIVE_CHECK");
    }

    private int dueChecks() {
        return jdbc.sql("SELECT count(*) FROM due_check WHERE enrollment_id = ?")
                .param(wire.enrollment)
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyAPersonRejects() {
        String number = unique("HRB ") + "9";
        wire.profile(unique("Sturm"), number);
        wire.submitted(1);
        String id = awaitReview("READY");
        assertThat(check("CREDIT").get("state").asString()).isEqualTo("FAILED");
        rita.post(path(id, "claim"), "");
        var refused = rita.post(path(id, "reject"), "{\"reasons\":[\"UGLY_LOGO\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/violations/0/field").asString()).isEqualTo("reasons[0]");
        assertThat(refused.json().at("/violations/0/cure").asString()).contains("CREDIT_RISK");
        String rejection = "{\"reasons\":[\"CREDIT_RISK\"],\"note\":\"%s\"}".formatted(NOTE);
        assertThat(rita.post(path(id, "reject"), rejection).status()).isEqualTo(200);
        assertThat(rita.post(path(id, "reject"), rejection).status()).isEqualTo(200);
        var late = rita.post(path(id, "approve"), "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asString()).contains("REJECTED", "APPROVE");

        List<SpecificRecord> events = awaitPublished(7);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        ApplicationRejected.class,
                        event -> {
                            assertThat(event.getReasons()).containsExactly("CREDIT_RISK");
                            assertThat(event.getDecidedBy()).isEqualTo("rita-subject");
                        });
        assertThat(events.toString()).doesNotContain(NOTE);
        assertThat(rita.get("/api/reviews/" + id).json().toString()).contains(NOTE);
    }

    @Test
    void findsTheSameCompanyAmongOthers() {
        String number = unique("HRB ") + "4";
        String name = unique("Donnerhall");
        try (Wire first = new Wire()) {
            first.profile(name + " GmbH", unique("HRA ") + "4");
            wire.profile(name.toUpperCase(java.util.Locale.ROOT) + " AG", number);
            wire.submitted(1);
            awaitReview("READY");
            assertThat(check("DUPLICATE").toString()).contains("ATTENTION", "LOOKALIKE_NAME");
        }
    }

    @Test
    void aWithdrawalEndsTheReviewAndWhatComesLaterIsOldNews() {
        wire.profile(unique("Windstille"), unique("HRB ") + "5");
        wire.submitted(1);
        awaitReview("READY");
        wire.withdrawn();
        awaitReview("WITHDRAWN");
        wire.amended(1);
        wire.erased();
        eventually(() -> assertThat(entry().get("company").isNull()).isTrue());
        assertThat(entry().get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(waiting()).isEqualTo("FLOWING");
    }

    @Test
    void anAppealIsForAnotherReviewer() {
        wire.profile(unique("Gegenwind"), unique("HRB ") + "7");
        wire.submitted(1);
        String id = awaitReview("READY");
        rita.post(path(id, "claim"), "");
        rita.post(path(id, "reject"), "{\"reasons\":[\"CREDIT_RISK\"]}");
        wire.appealed();

        awaitReview("READY");
        var barred = rita.post(path(id, "claim"), "");
        assertThat(barred.status()).isEqualTo(403);
        assertThat(barred.json().get("code").asString()).isEqualTo("ANOTHER_REVIEWER_NEEDED");
        assertThat(ravi.post(path(id, "claim"), "").status()).isEqualTo(200);
        assertThat(ravi.post(path(id, "release"), "").status()).isEqualTo(200);
        assertThat(rita.post(path(id, "claim"), "").status()).isEqualTo(403);
        assertThat(ravi.post(path(id, "claim"), "").status()).isEqualTo(200);
        var approved = ravi.post(path(id, "approve"), "");
        assertThat(approved.json().get("barred").asString()).isEqualTo("rita-subject");

        List<SpecificRecord> events = awaitPublished(9);
        assertThat(events.get(6)).isInstanceOf(ApplicationRejected.class);
        assertThat(events.get(7)).isInstanceOf(AppealOpened.class);
        assertThat(events.getLast()).isInstanceOf(ApplicationApproved.class);
    }

    @Test
    void anErasureLeavesNothingOfThePerson() {
        String name = unique("Verweht");
        wire.profile(name, unique("HRB ") + "6");
        wire.submitted(1);
        String id = awaitReview("READY");
        rita.post(path(id, "claim"), "");
        rita.post(
                path(id, "reject"),
                "{\"reasons\":[\"CREDIT_RISK\"],\"note\":\"%s\",\"message\":\"%s\"}"
                        .formatted(NOTE, REMARK));
        assertThat(rowsWith(name) + rowsWith(NOTE)).isGreaterThan(1);
        assertThat(exported().json().toString()).contains(REMARK);
        assertThat(wire.remarks()).extracting(ReviewerRemarks::getMessage).containsExactly(REMARK);
        JsonNode export = exported().json();
        assertThat(export.at("/profile/0/facts/company/legalName").asString()).isEqualTo(name);
        assertThat(export.at("/profile/0/facts").toString()).contains("ada@morgenrot.example");
        assertThat(export.at("/review/0/status").asString()).isEqualTo("REJECTED");
        assertThat(export.get("review_history").findValuesAsString("note")).contains(NOTE);
        assertThat(rita.get(personalData()).status()).isEqualTo(403);

        wire.profileErased();

        eventually(() -> assertThat(rowsWith(name)).isZero());
        assertThat(
                        jdbc.sql("SELECT count(note) FROM review_history WHERE enrollment_id = ?")
                                .param(wire.enrollment)
                                .query(Integer.class)
                                .single())
                .isZero();
        JsonNode file = rita.get("/api/reviews/" + id).json();
        assertThat(file.get("status").asString()).isEqualTo("REJECTED");
        assertThat(file.get("applicant").isNull()).isTrue();
        assertThat(file.toString()).doesNotContain(name, NOTE, REMARK);
        assertThat(exported().json().toString())
                .contains("REJECTED")
                .doesNotContain(name, NOTE, REMARK)
                .doesNotContainIgnoringCase("Beispiel")
                .doesNotContain("morgenrot", "Lindenallee");
        wire.erased();
        eventually(() -> assertThat(wire.remarksAreErased()).isTrue());
    }

    @Test
    void nothingIsToldOfAnEnrollmentThatNeverCame() {
        assertThat(exported().status()).isEqualTo(404);
        assertThat(exported().json().get("code").asString()).isEqualTo("ENROLLMENT_UNKNOWN");
    }

    private RestCall.Reply exported() {
        return new RestCall(port, Tokens.of("oskar", "operator")).get(personalData());
    }

    private String personalData() {
        return "/api/enrollments/" + wire.enrollment + "/personal-data";
    }

    private int rowsWith(String text) {
        return jdbc.sql(
                        """
                        SELECT (SELECT count(*) FROM profile p WHERE p::text LIKE :text)
                             + (SELECT count(*) FROM review r WHERE r::text LIKE :text)
                             + (SELECT count(*) FROM review_history h WHERE h::text LIKE :text)
                             + (SELECT count(*) FROM due_check s WHERE s::text LIKE :text)
                        """)
                .param("text", "%" + text + "%")
                .query(Integer.class)
                .single();
    }

    private String waiting() {
        return jdbc.sql(
                        "SELECT coalesce((SELECT status FROM messaging.progress WHERE topic = 'enrollment.accounts' AND key = ?), '')")
                .param(wire.enrollment.toString())
                .query(String.class)
                .single();
    }

    private String awaitReview(String status) {
        eventually(() -> assertThat(entry().path("status").asString()).isEqualTo(status));
        return entry().get("reviewId").asString();
    }

    private JsonNode entry() {
        JsonNode all = rita.get("/api/reviews?market=DE&size=200").json();
        return StreamSupport.stream(all.get("reviews").spliterator(), false)
                .filter(
                        review ->
                                review.get("enrollmentId")
                                        .asString()
                                        .equals(wire.enrollment.toString()))
                .findAny()
                .orElse(all.path("not there yet"));
    }

    private JsonNode check(String name) {
        JsonNode checks = entry().path("checks");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.get("check").asString().equals(name))
                .findAny()
                .orElse(checks);
    }

    private List<String> commands(String id) {
        JsonNode history = rita.get("/api/reviews/" + id).json().get("history");
        return StreamSupport.stream(history.spliterator(), false)
                .map(line -> line.get("command").asString())
                .toList();
    }

    private List<SpecificRecord> awaitPublished(int count) {
        eventually(() -> assertThat(wire.published()).hasSize(count));
        return wire.published();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }

    private String unique(String prefix) {
        return prefix + wire.enrollment.toString().substring(0, 8).replaceAll("[0-9]", "x");
    }

    private static String path(String id, String command) {
        return "/api/reviews/" + id + "/" + command;
    }
}

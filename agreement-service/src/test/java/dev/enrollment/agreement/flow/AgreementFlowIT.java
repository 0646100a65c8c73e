package dev.enrollment.agreement.flow;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.agreement.AgreementServiceApplication;
import dev.enrollment.agreement.AgreementText;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.Meta;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the approval to the answer: real broker, registry and database, real HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = "spring.application.name=agreement-flow")
class AgreementFlowIT {

    private static final Service SERVICE = Service.prepare();

    @Autowired private JdbcTemplate jdbc;
    private Wire wire;

    @DynamicPropertySource
    static void service(DynamicPropertyRegistry properties) {
        SERVICE.describeTo(properties);
    }

    @BeforeEach
    void connect() {
        wire = new Wire(SERVICE.stack());
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void offersTheAgreementWhenTheApplicationIsApproved() {
        var enrollment = Enrollment.offered(SERVICE, wire, "de-AT");
        var offered = (AgreementOffered) enrollment.events().getFirst();
        assertThat(offered.getMeta().getSequence()).isEqualTo(1);
        assertThat(offered.getLinkVersion()).isEqualTo(1);
        assertThat(offered.getDocument()).isEqualTo("reseller-agreement");
        assertThat(Duration.between(Instant.now(), offered.getExpiresAt()))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));

        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"de\"", "Müller &amp; Söhne &lt;GmbH&gt;", "Deutschland")
                .contains(offered.getDocumentHash());

        var text = browser.get(enrollment.link() + "/text");
        assertThat(text.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"reseller-agreement-2026-11-de.md\"");
        assertThat(AgreementText.of("any", "any", "any", text.body()).edition().hash())
                .isEqualTo(offered.getDocumentHash());
    }

    @Test
    void anApprovalWaitsForTheProfile() {
        UUID id = UUID.randomUUID();
        var enrollment = new Enrollment(id, Person.of("late@firma.example"), SERVICE, wire);
        wire.approved(id);
        await().untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForList(
                                                        "SELECT status FROM messaging.progress WHERE key = ?",
                                                        String.class,
                                                        id.toString()))
                                        .contains("WAITING"));
        wire.profile(id, "en", "late@firma.example");
        enrollment.awaitEvents("AgreementOffered");
    }

    @Test
    void lookingChangesNothing() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var signatory = enrollment.browser();
        signatory.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var scanner = enrollment.browser();
        String before = state(enrollment);
        assertThat(before).contains("OFFERED");

        for (int round = 0; round < 50; round++) {
            assertThat(signatory.get(enrollment.link()).statusCode()).isEqualTo(200);
            assertThat(signatory.head(enrollment.link()).statusCode()).isEqualTo(200);
        }
        assertThat(signatory.get(enrollment.link() + "/accept").statusCode()).isEqualTo(405);
        assertThat(scanner.get(enrollment.link()).statusCode()).isEqualTo(302);
        assertThat(scanner.head(enrollment.link()).statusCode()).isEqualTo(302);
        assertThat(state(enrollment)).isEqualTo(before);
        enrollment.awaitEvents("AgreementOffered");
    }

    @Test
    void aHundredSignaturesAtOnceAreOne() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form = Map.of("_csrf", Browser.csrf(page), "accepted", "yes");

        var answers =
                IntStream.range(0, 100)
                        .mapToObj(n -> browser.postLater(enrollment.link() + "/accept", form))
                        .toList()
                        .stream()
                        .map(answer -> answer.join())
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers.stream().map(Browser::location).collect(toSet()))
                .containsExactly(enrollment.link());
        assertThat(browser.get(enrollment.link()).body()).contains("The agreement is signed");
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");

        var signed = (AgreementSigned) enrollment.events().getLast();
        assertThat(signed.getMeta().getSequence()).isEqualTo(2);
        assertThat(signed.getSignerSubject()).isEqualTo(enrollment.signatory().subject());
        assertThat(signed.getMethod()).isEqualTo("OIDC_SIGN_IN");
        var evidence =
                jdbc.queryForMap("SELECT * FROM evidence WHERE enrollment_id = ?", enrollment.id());
        assertThat(evidence)
                .containsEntry("document_hash", signed.getDocumentHash())
                .containsEntry("signer_subject", enrollment.signatory().subject())
                .containsEntry("signer_name", "Anna Muster")
                .containsEntry("signer_email", enrollment.signatory().email())
                .containsEntry("context_class", "1");
        assertThat(evidence.get("authenticated_at")).isNotNull();
    }

    @Test
    void asksAgainForWhatIsMissing() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var empty = Map.of("_csrf", Browser.csrf(page), "accepted", "no", "reason", "BECAUSE");

        var unsigned = browser.post(enrollment.link() + "/accept", empty);
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body()).contains("Not signed yet: tick the box");
        var undeclined = browser.post(enrollment.link() + "/decline", empty);
        assertThat(undeclined.statusCode()).isEqualTo(422);
        assertThat(undeclined.body()).contains("Not declined yet: choose one of the reasons");
        assertThat(state(enrollment)).contains("OFFERED");
    }

    @Test
    void refusesAFormThatIsNotItsOwn() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        String before = state(enrollment);

        for (var fields :
                List.of(
                        Map.of("accepted", "yes"),
                        Map.of("accepted", "yes", "_csrf", UUID.randomUUID().toString()))) {
            var refused = browser.post(enrollment.link() + "/accept", fields);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Nothing was changed");
        }
        assertThat(state(enrollment)).isEqualTo(before);
    }

    @Test
    void aDeclineEndsIt() {
        var enrollment = Enrollment.offered(SERVICE, wire, "de");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form =
                Map.of("_csrf", Browser.csrf(page), "reason", "WRONG_SIGNATORY", "accepted", "yes");

        assertThat(browser.post(enrollment.link() + "/decline", form).statusCode()).isEqualTo(303);
        assertThat(browser.post(enrollment.link() + "/accept", form).statusCode()).isEqualTo(303);
        assertThat(browser.get(enrollment.link()).body()).contains("Der Vertrag wurde abgelehnt");
        enrollment.awaitEvents("AgreementOffered", "AgreementDeclined");
        var declined = (AgreementDeclined) enrollment.events().getLast();
        assertThat(declined.getReason()).isEqualTo("WRONG_SIGNATORY");
    }

    @Test
    void anyInstanceServesASession() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var next = SERVICE.next();
        try (var instance =
                new SpringApplicationBuilder(AgreementServiceApplication.class)
                        .run(next.arguments())) {
            assertThat(instance.isActive()).isTrue();
            assertThat(browser.at(next.url()).get(enrollment.link()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aWithdrawalClosesTheOffer() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        wire.withdrawn(enrollment.id());
        await().untilAsserted(() -> assertThat(state(enrollment)).contains("WITHDRAWN"));
        var page =
                enrollment
                        .browser()
                        .open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(page.body()).contains("The offer was withdrawn");
        enrollment.awaitEvents("AgreementOffered");
    }

    @Test
    void anErasureLeavesHashAndSubjectOnly() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form = Map.of("_csrf", Browser.csrf(page), "accepted", "yes");
        browser.post(enrollment.link() + "/accept", form);
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
        assertThat(state(enrollment)).contains("Anna Muster", enrollment.signatory().email());

        wire.erased(enrollment.id());
        wire.tombstone(enrollment.id());

        await().untilAsserted(
                        () ->
                                assertThat(state(enrollment))
                                        .contains("SIGNED", enrollment.signatory().subject())
                                        .doesNotContainIgnoringCase("Muster")
                                        .doesNotContainIgnoringCase("@firma")
                                        .doesNotContain("127.0.0.1", "Java-http-client"));
        assertThat(browser.get(enrollment.link()).statusCode()).isEqualTo(404);
    }

    /** All that the service holds about an enrollment. */
    private String state(Enrollment enrollment) {
        return List.of("agreement", "evidence", "applicant").stream()
                .map(
                        table ->
                                jdbc.queryForList(
                                        "SELECT *, xmin::text FROM "
                                                + table
                                                + " WHERE enrollment_id = ?",
                                        enrollment.id()))
                .toList()
                .toString();
    }

    @Test
    void everyEventOfAnEnrollmentHasItsKeyAndNumber() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var meta = (Meta) Objects.requireNonNull(enrollment.events().getFirst().get(0));
        assertThat(meta.getEnrollmentId()).isEqualTo(enrollment.id());
        assertThat(meta.getSequence()).isEqualTo(1);
    }
}

package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.agreement.Applicant;
import dev.enrollment.agreement.Applicants;
import dev.enrollment.agreement.Company;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.Registration;
import dev.enrollment.agreement.Sha256;
import dev.enrollment.agreement.Signatory;
import dev.enrollment.events.AgreementOffered;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the approval to the offer, and what takes it back. */
class OfferingIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Registration REGISTERED =
            new Registration("HRB 1", null, "Hauptstraße 1, 10115 Berlin");

    @Autowired private Applicants applicants;
    @Autowired private TransactionTemplate transactions;

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
                .contains("lang=\"de\"", "und Müller &amp; Söhne &lt;GmbH&gt;,", "Deutschland");

        var text = browser.get(enrollment.link() + "/text");
        assertThat(text.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"reseller-agreement-2026-12-de.md\"");
        assertThat(text.body()).contains("Müller & Söhne <GmbH>").doesNotContain("{{");
        assertThat(page.body()).contains(Sha256.of(text.body()));
        var pdf = browser.get(enrollment.link() + "/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-1.");
    }

    @Test
    void anApprovalWaitsForTheProfile() {
        UUID id = UUID.randomUUID();
        var enrollment = new Enrollment(id, Person.of("late@firma.example"), SERVICE, wire);
        wire.approved(id);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.queryForList(
                                                        "SELECT status FROM messaging.progress"
                                                                + " WHERE key = ?",
                                                        String.class,
                                                        id.toString()))
                                        .contains("WAITING"));
        wire.profile(id, "en", "late@firma.example");
        enrollment.awaitEvents("AgreementOffered");
    }

    @Test
    void aWithdrawalClosesTheOffer() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        wire.withdrawn(enrollment.id());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(state(enrollment)).contains("WITHDRAWN"));
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
        var form = enrollment.acceptance(browser, page, enrollment.link());
        browser.post(enrollment.link() + "/accept", form);
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
        assertThat(state(enrollment)).contains("Anna Muster", enrollment.signatory().email());
        JsonNode export = exported(enrollment);
        assertThat(export.at("/applicant/0/signatory_name").asString()).isEqualTo("Anna Muster");
        assertThat(export.at("/agreement/0/status").asString()).isEqualTo("SIGNED");
        assertThat(export.at("/evidence/0/signer_email").asString())
                .isEqualTo(enrollment.signatory().email());

        wire.erased(enrollment.id());
        wire.tombstone(enrollment.id());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(state(enrollment))
                                        .contains("SIGNED", enrollment.signatory().subject())
                                        .doesNotContainIgnoringCase("Muster")
                                        .doesNotContainIgnoringCase("@firma")
                                        .doesNotContain("127.0.0.1", "Java-http-client")
                                        .doesNotContain(enrollment.phone()));
        assertThat(jdbc.queryForList("SELECT number FROM phone_check"))
                .extracting(row -> row.get("number"))
                .doesNotContain(enrollment.phone());
        assertThat(browser.get(enrollment.link()).statusCode()).isEqualTo(404);
        assertThat(exported(enrollment).toString())
                .contains("SIGNED", enrollment.signatory().subject())
                .doesNotContainIgnoringCase("Muster")
                .doesNotContainIgnoringCase("@firma")
                .doesNotContain("127.0.0.1", "Java-http-client");
    }

    private static JsonNode exported(Enrollment enrollment) {
        var answer = Staff.export(SERVICE, enrollment.id(), "operator");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void whatTwoTopicsTellBeforeTheRowExistsIsMerged() {
        var id = new EnrollmentId(UUID.randomUUID());
        var anna =
                new Signatory(
                        "Anna Muster",
                        new EmailAddress("anna@firma.example"),
                        new Signatory.Phone("+4930901820", Wire.REGISTERED));
        var second = new Company(2, "DE", "de", "Muster GmbH", anna, REGISTERED);
        var first = new Company(1, "DE", "en", "Muster", anna, null);

        transactions.executeWithoutResult(
                outer -> {
                    assertThat(applicants.find(id)).isEqualTo(Applicant.unknown(id));
                    applicants.put(new Applicant(id, first, true, false));
                    inAnotherTransaction(
                            () -> applicants.put(new Applicant(id, second, false, false)));
                });

        assertThat(applicants.look(id)).contains(new Applicant(id, second, true, false));

        inAnotherTransaction(() -> applicants.put(new Applicant(id, null, false, true)));
        inAnotherTransaction(() -> applicants.put(new Applicant(id, second, false, false)));
        assertThat(applicants.look(id)).contains(new Applicant(id, null, true, true));
    }

    private void inAnotherTransaction(Runnable work) {
        CompletableFuture.runAsync(() -> transactions.executeWithoutResult(any -> work.run()))
                .join();
    }
}

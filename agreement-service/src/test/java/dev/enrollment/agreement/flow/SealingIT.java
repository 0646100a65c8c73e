package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.Sealer;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.agreement.Sha256;
import dev.enrollment.events.AgreementSealed;
import dev.enrollment.events.AgreementSigned;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From the signature to the sealed agreement, and who may have it. */
class SealingIT extends RunningService {

    private static final Duration LEASE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Autowired private SealingDesk desk;
    @Autowired private Sealer sealer;

    @Test
    void aSignedAgreementIsSealedOnceAndFetchedByThePartiesOnly() {
        var enrollment = signed();
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(page.body()).contains("We seal the agreement").doesNotContain("/sealed");
        assertThat(browser.get(enrollment.link() + "/sealed").statusCode()).isEqualTo(404);

        SealingOrder order = claimed(enrollment);
        assertThat(desk.claim(100, LEASE))
                .extracting(SealingOrder::enrollment)
                .doesNotContain(id(enrollment));
        settle(sealer.seal(order));
        settle(sealer.seal(order));

        enrollment.awaitEvents("AgreementOffered", "AgreementSigned", "AgreementSealed");
        var sealed = (AgreementSealed) enrollment.events().getLast();
        assertThat(sealed.getLevel()).isEqualTo("PAdES-BASELINE-LT");
        assertThat(sealed.getAgreementId()).isEqualTo(enrollment.agreementId());
        assertThat(browser.get(enrollment.link()).body())
                .contains("The agreement is sealed", "/sealed", sealed.getSealedHash())
                .contains(sealed.getContentHash());
        var pdf = browser.get(enrollment.link() + "/sealed");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(hashInDatabase(enrollment)).isEqualTo(sealed.getSealedHash());
        assertThat(Staff.call(SERVICE, "GET", enrollment.id() + "/sealed", "lead").body())
                .isEqualTo(pdf.body());
        assertThat(Staff.call(SERVICE, "GET", enrollment.id() + "/sealed", "partner").statusCode())
                .isEqualTo(403);
        assertThat(Staff.call(SERVICE, "GET", enrollment.id().toString(), "lead").body())
                .contains("\"sealedHash\":\"" + sealed.getSealedHash() + "\"");
        assertThat(texts(enrollment))
                .containsEntry("content", null)
                .containsEntry("evidence", null);
    }

    /**
     * From the address that the letter about the signature has (LetterTest), in a browser that
     * nobody has signed in to.
     */
    @Test
    void theLetterAboutTheSignatureLeadsToASealThatAStrangersToolFindsValid(@TempDir Path folder)
            throws Exception {
        var enrollment = signed();
        var sealed = sealer.seal(claimed(enrollment));
        settle(sealed);

        var reader = enrollment.browser();
        var list = reader.open("/agreements", SERVICE.provider(), enrollment.signatory());
        var agreement = reader.get(link(list, "/agreements/[^/\"]+"));
        assertThat(agreement.body()).contains("The agreement is sealed");
        Path pdf = folder.resolve("agreement.pdf");
        Files.write(pdf, reader.download(link(agreement, "[^\"]+/sealed")));

        assertThat(Sha256.of(Files.readAllBytes(pdf))).isEqualTo(hashInDatabase(enrollment));
        Path pdfsig = Path.of("/usr/bin/pdfsig");
        assumeTrue(Files.isExecutable(pdfsig), "apt-get install poppler-utils");
        var check = new ProcessBuilder(pdfsig.toString(), "-nocert", pdf.toString()).start();
        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("ETSI.CAdES.detached", "Signature is Valid");
    }

    private static String link(HttpResponse<String> page, String address) {
        var found = Pattern.compile("href=\"(" + address + ")\"").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    @Test
    void whatIsSealedIsWhatWasShownWithTheFactsOfTheSignature() {
        var enrollment = signed();
        SealingOrder order = claimed(enrollment);
        assertThat(order.content().text()).contains("Müller & Söhne <GmbH>").doesNotContain("{{");
        assertThat(order.evidence())
                .contains(
                        "\"textSha256\" : \"" + order.content().hash() + "\"",
                        "I have read the agreement above and accept it for Müller & Söhne <GmbH>.",
                        "\"signatory\" : \"Anna Muster\"",
                        "\"method\" : \"OIDC_SIGN_IN_AND_PHONE_CODE\"",
                        "\"phoneFrom\" : \"VERIFIED_WITH_ACCOUNT\"",
                        "\"phoneVerifiedAt\" : \"" + Wire.REGISTERED + "\"",
                        "\"phoneCodeBy\" : \"SMS\"",
                        "\"remoteAddress\" : \"127.0.0.1\"");
        var signed = (AgreementSigned) enrollment.events().getLast();
        assertThat(order.evidence())
                .contains("\"event\" : \"" + signed.getMeta().getEventId() + "\"");
    }

    @Test
    void aDelayIsToldAndTriedAgain() {
        var enrollment = signed();
        SealingOrder order = claimed(enrollment);
        settle(new SealingOutcome.Delayed(order, "SIGNING", "the authority is away"));

        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(page.body()).contains("The seal is delayed");
        assertThat(Staff.call(SERVICE, "GET", enrollment.id().toString(), "lead").body())
                .contains("\"problem\":\"SIGNING\"", "\"level\":null");
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
        var backlog = desk.backlog().orElseThrow();
        assertThat(backlog.since()).isBeforeOrEqualTo(Instant.now());

        jdbc.update("UPDATE sealing SET due_at = now() WHERE enrollment_id = ?", enrollment.id());
        assertThat(claimed(enrollment).attempt()).isEqualTo(2);
    }

    @Test
    void aSealIsRenewedBeforeWhatProvesItEnds() {
        var enrollment = signed();
        settle(sealer.seal(claimed(enrollment)));
        claimsNot(enrollment);
        claimsNot(enrollment);

        jdbc.update(
                "UPDATE sealing SET due_at = now(), holds_until = now() + interval '170 days'"
                        + " WHERE enrollment_id = ?",
                enrollment.id());
        SealingOrder order = claimed(enrollment);
        assertThat(order.sealed()).isNotNull();
        claimsNot(enrollment);

        settle(new SealingOutcome.Delayed(order, "RENEWING", "the authority is away"));
        assertThat(Staff.call(SERVICE, "GET", enrollment.id().toString(), "lead").body())
                .contains("\"problem\":\"RENEWING\"", "\"level\":\"PAdES-BASELINE-LT\"");
        settle(sealer.seal(order));
        settle(sealer.seal(order));

        enrollment.awaitEvents(
                "AgreementOffered", "AgreementSigned", "AgreementSealed", "AgreementSealed");
        var renewed = (AgreementSealed) enrollment.events().getLast();
        var first = (AgreementSealed) enrollment.events().get(2);
        assertThat(renewed.getLevel()).isEqualTo("PAdES-BASELINE-LTA");
        assertThat(renewed.getContentHash()).isEqualTo(first.getContentHash());
        assertThat(renewed.getSealedHash())
                .isNotEqualTo(first.getSealedHash())
                .isEqualTo(hashInDatabase(enrollment));
        assertThat(Staff.call(SERVICE, "GET", enrollment.id().toString(), "lead").body())
                .contains("\"problem\":null", "\"level\":\"PAdES-BASELINE-LTA\"");
        assertThat(
                        jdbc.queryForObject(
                                "SELECT holds_until > now() + interval '1 year' FROM sealing"
                                        + " WHERE enrollment_id = ?",
                                Boolean.class,
                                enrollment.id()))
                .isTrue();
    }

    @Test
    void anAgreementSignedBeforeIsMarkedSo() {
        var enrollment = signed();
        jdbc.update("DELETE FROM sealing WHERE enrollment_id = ?", enrollment.id());
        var page =
                enrollment
                        .browser()
                        .open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(page.body()).contains("Signed before agreements were sealed");
        assertThat(Staff.call(SERVICE, "GET", enrollment.id() + "/sealed", "lead").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anErasureLocksTheSealedAgreementUntilItNeedNotBeRetained() throws Exception {
        var enrollment = signed();
        settle(sealer.seal(claimed(enrollment)));
        wire.erased(enrollment.id());
        wire.tombstone(enrollment.id());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () ->
                                assertThat(
                                                Staff.call(
                                                                SERVICE,
                                                                "GET",
                                                                enrollment.id() + "/sealed",
                                                                "lead")
                                                        .statusCode())
                                        .isEqualTo(404));
        assertThat(texts(enrollment)).containsEntry("content", null);
        assertThat(Staff.export(SERVICE, enrollment.id(), "operator").body())
                .doesNotContain("content_hash");
        String why = "{\"reason\":\"The court asks\"}";
        assertThat(Staff.pack(SERVICE, enrollment.id(), why).get("evidence.json"))
                .as("the archive's export alone reads what is locked")
                .contains("Anna Muster");

        jdbc.update(
                "UPDATE sealing SET keep_until = now() WHERE enrollment_id = ?", enrollment.id());
        desk.claim(1, LEASE);
        assertThat(
                        jdbc.queryForList(
                                "SELECT 1 FROM sealing WHERE enrollment_id = ?", enrollment.id()))
                .isEmpty();
        assertThat(Staff.send(SERVICE, enrollment.id() + "/pack", why, "operator").statusCode())
                .isEqualTo(404);
    }

    @Test
    void operatorsExportTheWholeCaseAndEachCopyIsNoted() throws Exception {
        var enrollment = signed();
        String path = enrollment.id() + "/pack";
        String why = "{\"reason\":\"Audit 2026\"}";
        assertThat(Staff.send(SERVICE, path, why, "operator").statusCode())
                .as("before it is sealed")
                .isEqualTo(404);
        settle(sealer.seal(claimed(enrollment)));
        wire.notified(enrollment.id());
        awaitEvents(enrollment, 6);

        for (String role : List.of("reviewer", "lead", "partner")) {
            assertThat(Staff.send(SERVICE, path, why, role).statusCode()).isEqualTo(403);
        }
        var unsaid = Staff.send(SERVICE, path, "{}", "operator");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("\"field\":\"reason\"");
        var pack = Staff.pack(SERVICE, enrollment.id(), why);
        assertThat(pack.get("events.ndjson"))
                .contains(
                        "\"ApplicationApproved\"",
                        "\"AgreementSealed\"",
                        "\"sequence\":3",
                        "{\"notificationId\":");
        assertThat(pack.get("case.json"))
                .contains("\"decidedBy\" : null")
                .containsOnlyOnce("\"fate\"")
                .contains("\"fate\" : \"SENT\"", "\"MAILBOX_FULL\"", "\"NotificationSent\"");
        assertThat(Staff.call(SERVICE, "GET", enrollment.id().toString(), "lead").body())
                .contains("\"EXPORTED\"", "\"Audit 2026\"", "\"packHash\":\"" + pack.get("sha256"));
    }

    @Test
    void staffTakeTheSealedAgreementAndOperatorsThePackInABrowser() {
        var enrollment = signed();
        String path = "/cases/" + enrollment.id();
        var lead = enrollment.browser();
        assertThat(lead.open(path, SERVICE.provider(), "lead").body())
                .contains("There is no sealed agreement to download", "OIDC_SIGN_IN_AND_PHONE_CODE")
                .doesNotContain("Muster", enrollment.phone());
        assertThat(lead.get(path + "/sealed").statusCode()).isEqualTo(404);
        settle(sealer.seal(claimed(enrollment)));

        assertThat(lead.get(path).body())
                .contains("PAdES-BASELINE-LT", path + "/sealed")
                .doesNotContain("/packs/");
        assertThat(lead.get(path + "/sealed").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        String pack = "/packs/" + enrollment.id();
        var oskar = enrollment.browser();
        var page = oskar.open(path, SERVICE.provider(), "operator");
        String csrf = Browser.csrf(page);
        var unsaid = oskar.post(pack, Map.of("_csrf", csrf, "reason", " "));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("<title>Error: ", "give the reason", "autofocus");
        var taken = oskar.post(pack, Map.of("_csrf", csrf, "reason", "Audit 2027"));
        assertThat(taken.headers().firstValue("Content-Type"))
                .contains("application/vnd.etsi.asic-e+zip");
        assertThat(Staff.call(SERVICE, "GET", enrollment.id().toString(), "lead").body())
                .contains("\"EXPORTED\"", "\"Audit 2027\"");

        var signatory = enrollment.browser();
        signatory.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(signatory.get(path).statusCode()).isEqualTo(403);
        String theirs = Browser.csrf(lead.get("/agreements"));
        assertThat(lead.post(pack, Map.of("_csrf", theirs, "reason", "x")).statusCode())
                .isEqualTo(403);
    }

    private void awaitEvents(Enrollment enrollment, int count) {
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                jdbc.queryForList(
                                                        "SELECT 1 FROM case_event WHERE enrollment_id = ?",
                                                        enrollment.id())
                                                .size()
                                        == count);
    }

    @Test
    void aSignatureWakesTheSleepingWorker() {
        jdbc.update(
                "UPDATE sealing SET due_at = now() + interval '1 hour' WHERE sealed_at IS NULL");
        worker.start();
        try {
            signed().awaitEvents("AgreementOffered", "AgreementSigned", "AgreementSealed");
        } finally {
            worker.stop();
        }
    }

    private Enrollment signed() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form = enrollment.acceptance(browser, page, enrollment.link());
        var stale = new HashMap<>(form);
        stale.put("content", "another");
        var refused = browser.post(enrollment.link() + "/accept", stale);
        assertThat(refused.body()).contains("The agreement has changed");
        assertThat(browser.post(enrollment.link() + "/accept", form).statusCode()).isEqualTo(303);
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
        return enrollment;
    }

    private SealingOrder claimed(Enrollment enrollment) {
        return desk.claim(1000, LEASE).stream()
                .filter(order -> order.enrollment().equals(id(enrollment)))
                .findFirst()
                .orElseThrow();
    }

    private void claimsNot(Enrollment enrollment) {
        assertThat(desk.claim(1000, LEASE))
                .extracting(SealingOrder::enrollment)
                .doesNotContain(id(enrollment));
    }

    private void settle(SealingOutcome outcome) {
        desk.settle(List.of(outcome), PAUSE, PAUSE);
    }

    private static EnrollmentId id(Enrollment enrollment) {
        return new EnrollmentId(enrollment.id());
    }

    private Map<String, @Nullable Object> texts(Enrollment enrollment) {
        return jdbc.queryForMap(
                "SELECT content, evidence FROM sealing WHERE enrollment_id = ?", enrollment.id());
    }

    private String hashInDatabase(Enrollment enrollment) {
        byte[] hash =
                jdbc.queryForObject(
                        "SELECT convert_to(encode(sha256(pdf), 'hex'), 'UTF8') FROM sealing WHERE enrollment_id = ?",
                        byte[].class,
                        enrollment.id());
        return new String(hash, StandardCharsets.UTF_8);
    }
}

package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementSigned;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody else signs than the administrator, and staff give more time. */
class DelegationIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void theSignatoryNamesAnotherPersonWhoSigns() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var bernd = new Person(UUID.randomUUID().toString(), "Bernd Bauer", address(), true);
        var browser = enrollment.browser();
        browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        String delegate = enrollment.link() + "/delegate";
        var form = browser.get(delegate);
        assertThat(form.body()).contains("your own link no longer opens the agreement");
        String csrf = Browser.csrf(form);

        var wrong = Map.of("_csrf", csrf, "email", enrollment.signatory().email());
        var refused = browser.post(delegate, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Error: ", "href=\"#name\"", "href=\"#email\"")
                .contains("This is the address that signs now", "href=\"#authorised\"")
                .contains("href=\"#phone\"", "Enter the person’s phone number, like +49");
        assertThat(state(enrollment)).contains("link_version=1");

        Map<String, String> fields = new HashMap<>();
        fields.put("_csrf", csrf);
        fields.put("name", "Bernd <Bauer>");
        fields.put("email", bernd.email().toUpperCase(Locale.ROOT));
        fields.put("phone", "0151 12-345 678");
        fields.put("authorised", "yes");
        passesOnWithTheCodeOfTheirOwnTelephoneOnly(enrollment, browser, fields);
        var answers =
                IntStream.range(0, 20)
                        .mapToObj(n -> browser.postLater(delegate, fields))
                        .toList()
                        .stream()
                        .map(answer -> answer.join())
                        .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers.stream().map(Browser::location)).containsOnly("/agreements?passedOn");
        assertThat(browser.get("/agreements?passedOn").body())
                .contains("Done. We have sent the agreement to Bernd &lt;Bauer&gt;")
                .doesNotContain(enrollment.link(2));
        assertThat(browser.get(enrollment.link()).statusCode()).isEqualTo(404);
        assertThat(browser.get(enrollment.link(2)).statusCode()).isEqualTo(404);

        enrollment.awaitEvents("AgreementOffered", "AgreementReassigned");
        var reassigned = (AgreementReassigned) enrollment.events().getLast();
        assertThat(reassigned.getLinkVersion()).isEqualTo(2);
        assertThat(reassigned.getDecidedBy()).isEqualTo("SIGNATORY");
        var state = wire.signatory(enrollment.id());
        assertThat(state.getName()).isEqualTo("Bernd <Bauer>");
        assertThat(state.getEmail()).isEqualToIgnoringCase(bernd.email());

        var theirs = enrollment.browser();
        var page = theirs.open(enrollment.link(2), SERVICE.provider(), bernd);
        assertThat(page.body()).contains("Bernd &lt;Bauer&gt;").doesNotContain("Muster");
        assertThat(theirs.get("/agreements").body()).contains(enrollment.link(2));
        assertThat(page.body()).contains("… 678");
        var accept = enrollment.acceptance(theirs, page, enrollment.link(2), "+4915112345678");
        assertThat(theirs.post(enrollment.link(2) + "/accept", accept).statusCode()).isEqualTo(303);
        enrollment.awaitEvents("AgreementOffered", "AgreementReassigned", "AgreementSigned");
        var signed = (AgreementSigned) enrollment.events().getLast();
        assertThat(signed.getSignerSubject()).isEqualTo(bernd.subject());
        assertThat(
                        jdbc.queryForObject(
                                "SELECT evidence FROM sealing WHERE enrollment_id = ?",
                                String.class,
                                enrollment.id()))
                .contains(
                        "\"namedBy\" : \"" + enrollment.signatory().subject(),
                        "\"phone\" : \"+4915112345678\"",
                        "\"phoneFrom\" : \"NAMED_BY_SIGNATORY_BEFORE\"",
                        "\"phoneVerifiedAt\" : null");
        assertThat(Staff.call(SERVICE, "GET", enrollment.id().toString(), "lead").body())
                .contains("\"DELEGATED\"", "\"method\":\"OIDC_SIGN_IN_AND_PHONE_CODE\"")
                .contains("\"anotherSignatory\":true")
                .doesNotContain("Bauer");

        wire.erased(enrollment.id());
        await().atMost(PATIENCE).until(() -> wire.isSignatoryErased(enrollment.id()));
        assertThat(state(enrollment)).doesNotContainIgnoringCase("bauer", bernd.email());
        assertThat(
                        jdbc.queryForList(
                                        "SELECT * FROM agreement_step WHERE enrollment_id = ?",
                                        enrollment.id())
                                .toString())
                .contains("DELEGATED")
                .doesNotContainIgnoringCase("bauer", bernd.email());
    }

    /** Who reads the mailbox, and may so sign in, has not got the telephone. */
    private void passesOnWithTheCodeOfTheirOwnTelephoneOnly(
            Enrollment enrollment, Browser browser, Map<String, String> fields) {
        String delegate = enrollment.link() + "/delegate";
        assertThat(browser.post(delegate, fields).body()).contains("Enter the six digits");
        fields.put("send", "yes");
        var sent = browser.post(delegate, fields);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body())
                .contains("We have sent a text message", "Bernd &lt;Bauer&gt;", "0151 12-345 678");
        fields.remove("send");
        String code = enrollment.code(enrollment.phone());
        fields.put("code", (code.startsWith("0") ? "1" : "0") + code.substring(1));
        var refused = browser.post(delegate, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is not the code", "href=\"#code\"");
        assertThat(state(enrollment)).contains("link_version=1");
        fields.put("code", code);
    }

    @Test
    void thePersonWhomTheApplicationNamesSigns() {
        UUID id = UUID.randomUUID();
        var administrator = Person.of("anna." + id + "@firma.example");
        var berta = new Person(UUID.randomUUID().toString(), "Berta Boss", address(), true);
        var enrollment = new Enrollment(id, berta, SERVICE, wire);
        wire.profile(
                id,
                "en",
                administrator.email(),
                profile ->
                        profile.setRevision(2)
                                .setSignatoryName("Berta Boss")
                                .setSignatoryEmail(berta.email().toUpperCase(Locale.ROOT))
                                .setSignatoryPhone("+4915112345680"));
        wire.approved(id);
        enrollment.awaitEvents("AgreementOffered");
        var offered = (AgreementOffered) enrollment.events().getFirst();
        assertThat(offered.getProfileRevision()).isEqualTo(2);

        var theirs = enrollment.browser();
        var refused = theirs.open(enrollment.link(), SERVICE.provider(), administrator);
        assertThat(refused.statusCode()).isEqualTo(404);
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), berta);
        assertThat(page.body()).contains("Berta Boss", "… 680").doesNotContain("Muster");
        var accept = enrollment.acceptance(browser, page, enrollment.link(), "+4915112345680");
        assertThat(browser.post(enrollment.link() + "/accept", accept).statusCode()).isEqualTo(303);
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
        assertThat(((AgreementSigned) enrollment.events().getLast()).getSignerSubject())
                .isEqualTo(berta.subject());
        assertThat(
                        jdbc.queryForObject(
                                "SELECT evidence FROM sealing WHERE enrollment_id = ?",
                                String.class,
                                id))
                .contains(
                        "\"phone\" : \"+4915112345680\"",
                        "\"phoneFrom\" : \"NAMED_IN_APPLICATION\"");
    }

    @Test
    void whereNoTelephoneIsKnownStaffNameThePerson() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        jdbc.update(
                "UPDATE applicant SET signatory_phone = NULL, phone_verified_at = NULL"
                        + " WHERE enrollment_id = ?",
                enrollment.id());
        var browser = enrollment.browser();
        browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        String delegate = enrollment.link() + "/delegate";
        var page = browser.get(delegate);
        assertThat(page.body())
                .contains("our staff can name the person")
                .doesNotContain("id=\"email\"");
        var fields =
                Map.of(
                        "_csrf", Browser.csrf(page),
                        "name", "Bernd Bauer",
                        "email", address(),
                        "phone", "0151 12345678",
                        "authorised", "yes",
                        "code", "123456");
        assertThat(browser.post(delegate, fields).statusCode()).isEqualTo(422);
        assertThat(state(enrollment)).contains("link_version=1");
    }

    @Test
    void staffGiveMoreTimeAndNameWhoSigns() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        String id = enrollment.id().toString();
        Instant until = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        String more = "{\"expiresAt\":\"%s\",\"reason\":\"holidays\"}".formatted(until);

        assertThat(Staff.send(SERVICE, id + "/deadline", more, "lead").statusCode()).isEqualTo(403);
        assertThat(Staff.send(SERVICE, id + "/deadline", "{\"reason\":\"x\"}", "operator").body())
                .contains("\"REQUEST_REJECTED\"", "\"expiresAt\"");
        var early = more.replace(until.toString(), Instant.now().toString());
        assertThat(Staff.send(SERVICE, id + "/deadline", early, "operator").statusCode())
                .isEqualTo(422);
        var extended = Staff.send(SERVICE, id + "/deadline", more, "reviewer");
        assertThat(extended.statusCode()).isEqualTo(200);
        assertThat(extended.body()).contains("\"EXTENDED\"", "\"holidays\"", until.toString());
        enrollment.awaitEvents("AgreementOffered", "AgreementExtended");
        assertThat(((AgreementExtended) enrollment.events().getLast()).getExpiresAt())
                .isEqualTo(until);

        String email = address();
        String other =
                """
                {"name":"Bernd Bauer","email":"%s","phone":"+49 151 12345679","reason":"left"}\
                """
                        .formatted(email);
        assertThat(
                        Staff.send(
                                        SERVICE,
                                        id + "/signatory",
                                        other.replace("+49 151", "0151"),
                                        "operator")
                                .body())
                .contains("\"REQUEST_REJECTED\"", "\"phone\"", "+49 30 901820");
        assertThat(Staff.send(SERVICE, id + "/signatory", other, "lead").statusCode())
                .isEqualTo(403);
        assertThat(Staff.send(SERVICE, id + "/signatory", "{\"name\":\"B\"}", "operator").body())
                .contains("\"REQUEST_REJECTED\"", "\"email\"");
        assertThat(
                        Staff.send(
                                        SERVICE,
                                        id + "/signatory",
                                        other.replace("left", " "),
                                        "operator")
                                .body())
                .contains("\"REQUEST_REJECTED\"", "\"reason\"");
        var reassigned = Staff.send(SERVICE, id + "/signatory", other, "operator");
        assertThat(reassigned.statusCode()).isEqualTo(200);
        assertThat(reassigned.body())
                .contains("\"REASSIGNED\"", "\"left\"", "\"linkVersion\":2")
                .doesNotContain("Bauer", email);
        enrollment.awaitEvents("AgreementOffered", "AgreementExtended", "AgreementReassigned");
        assertThat(((AgreementReassigned) enrollment.events().getLast()).getDecidedBy())
                .isEqualTo("STAFF");
    }

    private static String address() {
        return "bernd." + UUID.randomUUID() + "@firma.example";
    }
}

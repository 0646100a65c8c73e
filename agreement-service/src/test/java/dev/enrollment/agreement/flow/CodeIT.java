package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.events.AgreementSigned;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signature needs the code that reached the signatory's telephone. */
class CodeIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WELL_BEHAVED = "{\"failureRate\":0}";

    private Enrollment enrollment;
    private Browser browser;
    private HttpResponse<String> page;

    @BeforeEach
    void open() {
        enrollment = Enrollment.offered(SERVICE, wire, "en");
        browser = enrollment.browser();
        page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
    }

    @Test
    void aSecondClickSendsNoSecondMessageAndTheCodeMayBeTypedAsPeopleDo() {
        String shown = "… " + enrollment.phone().substring(enrollment.phone().length() - 3);
        assertThat(page.body()).contains(shown).doesNotContain(enrollment.phone());
        assertThat(Browser.location(browser.get(enrollment.link() + "/code")))
                .as("a scanner has nothing sent")
                .isEqualTo(enrollment.link());
        assertThat(messages()).isEmpty();

        IntStream.range(0, 20)
                .mapToObj(n -> browser.postLater(enrollment.link() + "/code", form()))
                .toList()
                .forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(303));
        assertThat(messages())
                .singleElement()
                .asString()
                .matches("\\d{6} is your .+ code to sign the agreement or pass it on\\..*")
                .doesNotContain("Muster");
        assertThat(browser.get(enrollment.link()).body())
                .contains("We have sent a text message to the number " + shown)
                .doesNotContain(code());

        assertThat(accept("").body()).contains("a code has six digits", "<title>Error: ");
        assertThat(accept("12345").statusCode()).isEqualTo(422);
        assertThat(tries()).as("text that cannot be a code costs no try").isZero();

        String typed = " " + code().substring(0, 3) + " - " + code().substring(3) + " ";
        assertThat(accept(typed).statusCode()).isEqualTo(303);
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
        var signed = (AgreementSigned) enrollment.events().getLast();
        assertThat(signed.getMethod()).isEqualTo("OIDC_SIGN_IN_AND_PHONE_CODE");
        assertThat(evidence())
                .contains("\"phone\" : \"" + enrollment.phone(), "\"phoneCodeSentAt\" : \"20");
    }

    @Test
    void aCodeIsTriedFiveTimesAndANewOneSigns() {
        send("VOICE");
        assertThat(messages()).singleElement().asString().startsWith("Hello. This is ");
        String code = messages().getFirst().replaceAll("(?s).*is: ([\\d, ]+)\\..*", "$1");
        String right = code.replaceAll("\\D", "");

        var answers = IntStream.range(0, 6).mapToObj(n -> accept(wrong(right)).body()).toList();
        assertThat(answers.subList(0, 4))
                .allSatisfy(
                        answer ->
                                assertThat(answer)
                                        .contains("this is not the code", "checked=\"checked\""));
        assertThat(answers.subList(4, 6))
                .allSatisfy(answer -> assertThat(answer).contains("this code has expired"));
        assertThat(accept(right).statusCode()).isEqualTo(422);
        assertThat(state(enrollment)).contains("OFFERED");

        send("SMS");
        assertThat(accept(code()).statusCode()).isEqualTo(303);
        assertThat(evidence()).contains("\"phoneCodeBy\" : \"SMS\"");
    }

    @Test
    void aCodeIsWorthNothingInAnotherBrowserOrForAnotherTelephone() {
        send("SMS");
        var thief = enrollment.browser();
        var theirs = thief.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var stolen = Map.of("_csrf", Browser.csrf(theirs), "accepted", "yes", "code", code());
        assertThat(thief.post(enrollment.link() + "/accept", stolen).body())
                .contains("was sent to another browser");
        assertThat(tries()).isZero();

        jdbc.update(
                "UPDATE applicant SET signatory_phone = '+4930901820' WHERE enrollment_id = ?",
                enrollment.id());
        assertThat(accept(code()).body()).contains("this code has expired");
        assertThat(tries()).isZero();
    }

    /** Whoever reads the mailbox may have answered a request for information. */
    @Test
    void theCodeGoesToTheTelephoneOfTheAccountWhateverNumberAnAmendmentNames() {
        String theirs = "+4915112345681";
        wire.profile(
                enrollment.id(),
                "en",
                enrollment.signatory().email(),
                profile ->
                        profile.setRevision(2)
                                .setAdministratorPhone(theirs)
                                .setAdministratorPhoneVerifiedAt(null)
                                .setVerifiedPhone(enrollment.phone())
                                .setVerifiedPhoneAt(Wire.REGISTERED));
        await().atMost(PATIENCE).until(() -> state(enrollment).contains("revision=2"));

        send("SMS");

        assertThat(SERVICE.authority().messages(theirs)).isEmpty();
        assertThat(accept(code()).statusCode()).isEqualTo(303);
        assertThat(evidence())
                .contains(
                        "\"phone\" : \"" + enrollment.phone(),
                        "\"phoneFrom\" : \"VERIFIED_WITH_ACCOUNT\"",
                        "\"phoneVerifiedAt\" : \"" + Wire.REGISTERED);
    }

    @Test
    void aNumberGetsThreeMessagesInTenMinutes() {
        for (String method : List.of("SMS", "VOICE", "SMS")) {
            send(method);
        }
        var refused = browser.post(enrollment.link() + "/code", form("method", "VOICE"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("too many were requested", "autofocus", "<title>Error: ");
        assertThat(messages()).hasSize(3);
    }

    @Test
    void aMessageThatDoesNotGoOutIsTold() {
        SERVICE.authority().gateway("{\"failureRate\":1}");
        var refused = browser.post(enrollment.link() + "/code", form());
        SERVICE.authority().gateway(WELL_BEHAVED);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The code could not be sent. Try the other way");
    }

    @Test
    void whereNoTelephoneIsKnownStaffNameOne() {
        jdbc.update(
                "UPDATE applicant SET signatory_phone = NULL, phone_verified_at = NULL"
                        + " WHERE enrollment_id = ?",
                enrollment.id());
        assertThat(browser.get(enrollment.link()).body())
                .contains("we have no number of yours")
                .doesNotContain("id=\"code\"");
        assertThat(browser.post(enrollment.link() + "/code", form()).body())
                .contains("we have no phone number of yours");
        assertThat(accept("123456").body()).contains("we have no phone number of yours");

        String named =
                """
                {"name":"Anna Muster","email":"%s","phone":"%s","reason":"asked for it"}\
                """
                        .formatted(enrollment.signatory().email(), enrollment.phone());
        assertThat(
                        Staff.send(SERVICE, enrollment.id() + "/signatory", named, "operator")
                                .statusCode())
                .isEqualTo(200);
        String link = enrollment.link(2);
        var accepted = enrollment.acceptance(browser, browser.get(link), link);
        assertThat(browser.post(link + "/accept", accepted).statusCode()).isEqualTo(303);
        assertThat(evidence()).contains("\"phoneFrom\" : \"NAMED_BY_STAFF\"");
    }

    private void send(String method) {
        var sent = browser.post(enrollment.link() + "/code", form("method", method));
        assertThat(Browser.location(sent)).isEqualTo(enrollment.link() + "#accept-title");
    }

    private HttpResponse<String> accept(String code) {
        return browser.post(enrollment.link() + "/accept", form("accepted", "yes", "code", code));
    }

    private Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("_csrf", Browser.csrf(page)));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String wrong(String code) {
        return (code.startsWith("0") ? "1" : "0") + code.substring(1);
    }

    private List<String> messages() {
        return SERVICE.authority().messages(enrollment.phone());
    }

    private String code() {
        return enrollment.code(enrollment.phone());
    }

    private @Nullable Integer tries() {
        return jdbc.queryForObject(
                "SELECT tries FROM phone_check WHERE enrollment_id = ?",
                Integer.class,
                enrollment.id());
    }

    private @Nullable String evidence() {
        return jdbc.queryForObject(
                "SELECT evidence FROM sealing WHERE enrollment_id = ?",
                String.class,
                enrollment.id());
    }
}

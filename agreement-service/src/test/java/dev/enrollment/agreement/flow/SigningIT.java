package dev.enrollment.agreement.flow;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.agreement.AgreementServiceApplication;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementSigned;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The signatory reads, accepts or declines. */
class SigningIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        assertThat(Browser.location(signatory.get(enrollment.link() + "/accept")))
                .isEqualTo(enrollment.link());
        assertThat(signatory.get(enrollment.link() + "/decline").body())
                .contains("You cannot undo this", enrollment.link() + "/decline");
        assertThat(scanner.get(enrollment.link()).statusCode()).isEqualTo(302);
        assertThat(scanner.head(enrollment.link()).statusCode()).isEqualTo(302);
        assertThat(state(enrollment)).isEqualTo(before);
        enrollment.awaitEvents("AgreementOffered");
    }

    @Test
    void aSessionIsWrittenWhenItHasChangedAndNotAtEachRequest() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var before = sessions();

        for (int round = 0; round < 5; round++) {
            assertThat(browser.get(enrollment.link()).statusCode()).isEqualTo(200);
        }
        assertThat(sessions()).isEqualTo(before);

        jdbc.update("UPDATE spring_session SET last_access_time = last_access_time - 60001");
        var aMinuteLater = sessions();
        browser.get(enrollment.link());
        assertThat(sessions()).as("its last access").isNotEqualTo(aMinuteLater);
    }

    private List<Map<String, @Nullable Object>> sessions() {
        return jdbc.queryForList(
                """
                SELECT session_id, last_access_time, s.xmin::text, a.xmin::text AS attribute
                FROM spring_session s
                    LEFT JOIN spring_session_attributes a ON a.session_primary_id = s.primary_id
                ORDER BY session_id, attribute_name""");
    }

    @Test
    void aHundredSignaturesAtOnceAreOne() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form = enrollment.acceptance(browser, page, enrollment.link());

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
        assertThat(signed.getMethod()).isEqualTo("OIDC_SIGN_IN_AND_PHONE_CODE");
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
    void aSignatoryFindsTheAgreementWithoutTheLink() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var other = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        assertThat(browser.get("/").body()).contains("href=\"/oauth2/authorization/identity\"");

        var list = browser.open("/agreements", SERVICE.provider(), enrollment.signatory());
        assertThat(list.body())
                .contains(enrollment.link(), "Read and sign")
                .doesNotContain(other.link());
        assertThat(Browser.location(browser.get("/"))).endsWith("/agreements");
        assertThat(browser.get(enrollment.link()).statusCode()).isEqualTo(200);
        assertThat(Browser.location(browser.get("/agreements?enrollment=" + enrollment.id())))
                .endsWith(enrollment.link());
        var foreign = browser.get("/agreements?enrollment=" + other.id());
        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(foreign.body()).contains(enrollment.link()).doesNotContain(other.link());
    }

    @Test
    void whoAsksForTheLinkAgainGetsANewOne() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        wire.linkRequested(enrollment.id());

        enrollment.awaitEvents("AgreementOffered", "AgreementReminded");
        var browser = enrollment.browser();
        var old = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(old.statusCode()).isEqualTo(404);
        assertThat(Browser.location(browser.get("/agreements?enrollment=" + enrollment.id())))
                .contains("/agreements/")
                .doesNotEndWith(enrollment.link());
    }

    @Test
    void asksAgainForWhatIsMissing() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var empty = Map.of("_csrf", Browser.csrf(page), "accepted", "no", "reason", "BECAUSE");

        var unsigned = browser.post(enrollment.link() + "/accept", empty);
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(unsigned.body())
                .contains("<title>Error: ", "autofocus", "Not signed yet: tick the box");
        var undeclined = browser.post(enrollment.link() + "/decline", empty);
        assertThat(undeclined.statusCode()).isEqualTo(422);
        assertThat(undeclined.body())
                .contains("<title>Error: ", "Not declined yet: choose one of the reasons");
        var long1001 =
                Map.of("_csrf", Browser.csrf(page), "reason", "OTHER", "words", "x".repeat(1001));
        var tooLong = browser.post(enrollment.link() + "/decline", long1001);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("shorten your text to 1000 characters");
        assertThat(state(enrollment)).contains("OFFERED");
    }

    @Test
    void refusesAFormThatIsNotItsOwn() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        String before = state(enrollment);
        var elsewhere = browser.fromAnotherSite();

        for (var fields :
                List.of(
                        Map.of("accepted", "yes"),
                        Map.of("accepted", "yes", "_csrf", UUID.randomUUID().toString()))) {
            var refused = elsewhere.post(enrollment.link() + "/accept", fields);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Nothing was changed");

            // From the person's own page it comes back, and is not carried out.
            var kept = browser.post(enrollment.link() + "/accept", fields);
            assertThat(Browser.location(kept)).startsWith(enrollment.link());
        }
        assertThat(state(enrollment)).isEqualTo(before);
    }

    @Test
    void aDeclineEndsIt() {
        var enrollment = Enrollment.offered(SERVICE, wire, "de");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form =
                Map.of(
                        "_csrf", Browser.csrf(page),
                        "reason", "TERMS_NOT_ACCEPTABLE",
                        "words", "Ziffer 7 & <Ziffer> 8",
                        "accepted", "yes");

        assertThat(browser.post(enrollment.link() + "/decline", form).statusCode()).isEqualTo(303);
        assertThat(browser.post(enrollment.link() + "/accept", form).statusCode()).isEqualTo(303);
        assertThat(browser.get(enrollment.link()).body()).contains("Der Vertrag wurde abgelehnt");
        enrollment.awaitEvents("AgreementOffered", "AgreementDeclined");
        var declined = (AgreementDeclined) enrollment.events().getLast();
        assertThat(declined.getReason()).isEqualTo("TERMS_NOT_ACCEPTABLE");
        assertThat(words(enrollment)).isEqualTo("Ziffer 7 & <Ziffer> 8");
        assertThat(Browser.location(browser.get(enrollment.link() + "/decline")))
                .isEqualTo(enrollment.link());

        wire.erased(enrollment.id());
        await().atMost(PATIENCE).until(() -> words(enrollment) == null);
    }

    private @Nullable String words(Enrollment enrollment) {
        return jdbc.queryForObject(
                "SELECT words FROM evidence WHERE enrollment_id = ?",
                String.class,
                enrollment.id());
    }

    @Test
    void anyInstanceServesASession() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var next = SERVICE.next();
        try (var instance =
                new SpringApplicationBuilder(AgreementServiceApplication.class)
                        .run(withoutCodes(next.arguments()))) {
            assertThat(instance.isActive()).isTrue();
            var there = browser.at(next.url());
            var page = there.get(enrollment.link());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .as("its policy asks for no code")
                    .doesNotContain(enrollment.link() + "/code");
            var form = Map.of("_csrf", Browser.csrf(page), "accepted", "yes");
            assertThat(there.post(enrollment.link() + "/accept", form).statusCode()).isEqualTo(303);
            enrollment.awaitEvents("AgreementOffered", "AgreementSigned");
            var signed = (AgreementSigned) enrollment.events().getLast();
            assertThat(signed.getMethod()).isEqualTo("OIDC_SIGN_IN");
        }
    }

    private static String[] withoutCodes(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--enrollment.agreement.phone-code=false";
        return all;
    }
}

package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What the pages refuse, and what they never let through. */
class PagesIT extends RunningPortal {

    private static final String SCRIPT = "<script>alert(1)</script> [[${7*7}]] =1+1";

    @Autowired private AccountDesk accounts;

    private PlainBrowser jana;

    @BeforeEach
    void signIn() {
        jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
    }

    @Test
    void pagesNeedASignInAndStyleSheetsDoNot() {
        var nobody = new PlainBrowser();
        assertThat(nobody.get("/").statusCode()).isEqualTo(200);
        for (String open : List.of("/portal.css", "/base.css", "/vendor.css")) {
            assertThat(nobody.get(open).statusCode()).as(open).isEqualTo(200);
        }
        assertThat(nobody.get("/enrollments").statusCode()).isEqualTo(302);
        assertThat(nobody.post("/enrollments", Map.of("market", "DE")).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingInlineRunsAndNothingIsFramed() {
        HttpResponse<String> page = jana.get("/enrollments");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        String draft = begin("DE");
        String before = fields(draft);
        var answer =
                jana.post(draft + "/account", Map.of("_csrf", "x", "company.legalName", "Forged"));
        assertThat(answer.statusCode()).as("leads back to its page").isEqualTo(303);
        assertThat(fields(draft)).isEqualTo(before);
    }

    @Test
    void whatIsTypedInIsStoredLiterallyAndShownHarmlessly() {
        String draft = begin("DE");
        jana.submit(draft + "/account", Map.of("action", "save", "company.legalName", SCRIPT));
        String shown = jana.get(draft + "/account").body();
        assertThat(fields(draft)).contains("<script>alert(1)</script> [[${7*7}]] =1+1");
        assertThat(shown).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    @Test
    void onlyTheFieldsOfTheStepAreTaken() {
        String draft = begin("DE");
        jana.submit(
                draft + "/account",
                Map.of(
                        "action", "save",
                        "market", "FR",
                        "status", "ACTIVE",
                        "administrator.email", "other@else.example",
                        "partnerNetworkId", "999999"));
        assertThat(fields(draft))
                .contains("jana@nordlicht.example")
                .doesNotContain("other@else", "ACTIVE", "999999");
        assertThat(market(draft)).isEqualTo("DE");
    }

    @Test
    void aMarketNeverChangesNotEvenInTheDatabase() {
        String id = id(begin("DE"));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () ->
                                jdbc.update(
                                        "UPDATE draft SET market = 'FR' WHERE enrollment_id ="
                                                + " ?::uuid",
                                        id));
        String account = registered("HRB " + id);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () ->
                                jdbc.update(
                                        "UPDATE account SET market = 'FR' WHERE enrollment_id ="
                                                + " ?::uuid",
                                        id(account)))
                .withMessageContaining("never changes");
    }

    @Test
    void someoneElsesDraftIsAsUnknownAsNone() {
        String draft = begin("DE");
        var eve = PlainBrowser.signedIn(Visitor.named("Eve", "Other"));
        String none = "/enrollments/00000000-0000-7000-8000-000000000000";
        String mine = PlainBrowser.id(eve.submit("/enrollments", Map.of("market", "FR")));
        for (String path : new String[] {"", "/account", "/phone", "/confirmation", "/course"}) {
            var foreign = eve.get(draft + path);
            assertThat(foreign.statusCode()).as(path).isEqualTo(404);
            assertThat(withoutToken(eve.get(none + path)))
                    .as(path)
                    .isEqualTo(withoutToken(foreign).replace(id(draft), id(none)));
        }
        String token = eve.token(mine + "/account");
        for (String path : new String[] {"/account", "/phone", "/copy"}) {
            var refused =
                    eve.post(draft + path, Map.of("_csrf", token, "market", "FR", "number", "+49"));
            assertThat(refused.statusCode()).as(path).isEqualTo(404);
        }
        eve.post(draft + "/discard", Map.of("_csrf", token));
        assertThat(jana.get(draft + "/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aDraftThatIsDiscardedTwiceIsToldToBeGone() {
        String draft = begin("DE");
        Map<String, String> form = Map.of("_csrf", jana.token(draft + "/account"));
        assertThat(jana.post(draft + "/discard", form).statusCode()).isEqualTo(303);

        var again = jana.post(draft + "/discard", form);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(jana.get(again.headers().firstValue("Location").orElseThrow()).body())
                .contains("It may have been discarded or erased already");
    }

    @Test
    void theAddressOfAFormLeadsToItsPage() {
        String draft = begin("DE");
        Map<String, String> pages =
                Map.of(
                        "/phone/code", "/phone",
                        "/discard", "/account",
                        "/withdraw", "",
                        "/appeal", "",
                        "/copy", "");
        pages.forEach(
                (form, page) -> {
                    var answer = jana.get(draft + form);
                    assertThat(answer.statusCode()).as(form).isEqualTo(303);
                    assertThat(answer.headers().firstValue("Location").orElseThrow())
                            .endsWith(draft + page);
                });
    }

    @Test
    void theRulesOfTheMarketShapeTheForm() {
        assertThat(jana.get(begin("DE") + "/account").body())
                .doesNotContain("office.province")
                .contains("For example 10115");
        String spain = begin("ES");
        assertThat(jana.get(spain + "/account").body()).contains("office.province", "28013");
        var refused = jana.take(spain + "/account", PlainBrowser.company("B-1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("#office.province").doesNotContain("#company.");
    }

    @Test
    void stepsOutOfOrderAreRefused() {
        String draft = begin("DE");
        assertThat(jana.get(draft + "/application").statusCode()).isEqualTo(409);
        String account = registered("HRB order " + id(draft));
        assertThat(jana.get(account + "/account").statusCode()).isEqualTo(409);
        String token = jana.token(account + "/phone");
        for (String path : new String[] {"/account", "/discard", "/application"}) {
            assertThat(jana.post(account + path, Map.of("_csrf", token)).statusCode())
                    .as(path)
                    .isEqualTo(409);
        }
    }

    @Test
    void theSecondCompanyWithTheNumberIsTold() {
        String number = "HRB twice " + System.nanoTime();
        registered(number);
        String draft = begin("DE");
        var refused = jana.take(draft + "/account", PlainBrowser.company(number));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("A company with this registration number already has an account");
    }

    @Test
    void anErasureLeavesNothingOfThePortalBehind() {
        String account = registered("HRB erased " + System.nanoTime());
        jana.submit(account + "/phone", Map.of("number", "+49 151 23999999", "method", "SMS"));
        assertThat(rows(account)).isEqualTo(2);
        var withdrawn = jana.post(account + "/withdraw", Map.of("_csrf", jana.token(account)));
        assertThat(withdrawn.statusCode()).isEqualTo(303);

        assertThat(accounts.erase(EnrollmentId.of(id(account)))).isEmpty();
        assertThat(rows(account)).isZero();
        assertThat(jana.get(account).statusCode()).isEqualTo(404);
    }

    @Test
    void thePhoneCheckCountsTheAddressThatTheGatewayNames() {
        String first = registered("HRB near " + System.nanoTime());
        String second = registered("HRB far " + System.nanoTime());
        int before = addresses();
        jana.at("203.0.113.7");
        jana.submit(first + "/phone", Map.of("number", "+49 151 23999998", "method", "SMS"));
        jana.at("203.0.113.8");
        jana.submit(second + "/phone", Map.of("number", "+49 151 23999997", "method", "SMS"));
        assertThat(addresses()).isEqualTo(before + 2);
    }

    private int addresses() {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "SELECT count(*) FROM phone_subject WHERE scope = 'ADDRESS'",
                        Integer.class));
    }

    private int rows(String account) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        """
                        SELECT (SELECT count(*) FROM draft WHERE enrollment_id = id)
                             + (SELECT count(*) FROM phone_check WHERE enrollment_id = id)
                             + (SELECT count(*) FROM declaration WHERE enrollment_id = id)
                             + (SELECT count(*) FROM document WHERE enrollment_id = id)
                          FROM (VALUES (?::uuid)) AS wanted(id)
                        """,
                        Integer.class,
                        id(account)));
    }

    @Test
    void theLanguageIsTheBrowsersUntilOneIsChosen() {
        assertThat(jana.get("/enrollments").body()).contains("lang=\"en\"", "Your accounts");
        assertThat(jana.get("/enrollments?lang=fr").body()).contains("lang=\"fr\"");
        assertThat(jana.get("/enrollments").body()).contains("lang=\"fr\"", "Vos comptes");
        assertThat(jana.get("/enrollments?lang=%3Cx").body()).contains("lang=\"fr\"");
    }

    private static String withoutToken(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF");
    }

    private String begin(String market) {
        return PlainBrowser.id(jana.submit("/enrollments", Map.of("market", market)));
    }

    private String registered(String number) {
        String draft = begin("DE");
        var answer = jana.take(draft + "/account", PlainBrowser.company(number));
        assertThat(answer.statusCode()).isEqualTo(303);
        return draft;
    }

    private String fields(String draft) {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT fields::text FROM draft WHERE enrollment_id = ?::uuid",
                        String.class,
                        id(draft)));
    }

    private String market(String draft) {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT market FROM draft WHERE enrollment_id = ?::uuid",
                        String.class,
                        id(draft)));
    }

    private static String id(String path) {
        return path.substring("/enrollments/".length());
    }
}

package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.AppealGround;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.portal.DeclarationTexts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed or ticked when a sign-in ends, or another language is chosen. */
class NothingLostIT extends RunningPortal {

    private static final Pattern VERSION =
            Pattern.compile("name=\"version\" autocomplete=\"off\" value=\"([^\"]+)\"");
    private static final Pattern TICKED =
            Pattern.compile("<input type=\"checkbox\"[^>]* name=\"([^\"]+)\"[^>]* checked");
    private static final String NOTE = "id=\"kept\"";

    @Autowired private NewsDesk news;

    private final Visitor visitor = Visitor.named("Jana", "Petersen");
    private PlainBrowser jana;
    private String draft;

    @BeforeEach
    void begin() {
        jana = PlainBrowser.signedIn(visitor);
        draft = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
    }

    @Test
    void whatWasTypedIsThereAfterTheNextSignIn() {
        Map<String, String> typed = typed("Getippt & Söhne GmbH");
        endSessions();
        HttpResponse<String> shown = signInAgain(jana.post(draft + "/account", typed));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains(NOTE, "value=\"Getippt &amp; Söhne GmbH\"", "value=\"Kiel\"");
        assertThat(stored("company.legalName")).isEqualTo("null");
        assertThat(jana.get(draft + "/account").body()).doesNotContain(NOTE, "Getippt");
    }

    @Test
    void whatSomebodySavedMeanwhileIsToldThen() {
        Map<String, String> typed = typed("Getippt GmbH");
        jana.submit(draft + "/account", Map.of("action", "save", "company.legalName", "Erste AG"));
        endSessions();
        HttpResponse<String> shown = signInAgain(jana.post(draft + "/account", typed));

        var matcher = VERSION.matcher(shown.body());
        assertThat(matcher.find()).isTrue();
        Map<String, String> again = new HashMap<>(typed);
        again.remove("_csrf");
        again.put("version", matcher.group(1));
        HttpResponse<String> stale = jana.submit(draft + "/account", again);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Saved in the meantime: Erste AG");
    }

    @Test
    void anotherPersonAtTheSameBrowserSeesNothingOfIt() {
        Map<String, String> typed = typed("Geheim GmbH");
        endSessions();
        HttpResponse<String> kept = jana.post(draft + "/account", typed);
        assertThat(kept.statusCode()).isEqualTo(303);

        Outside.IDENTITY.expect(Visitor.named("Eve", "Other").claims());
        assertThat(follow(kept).statusCode()).isEqualTo(404);
        String own = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        assertThat(jana.get(own + "/account").body()).doesNotContain(NOTE, "Geheim");
    }

    @Test
    void whoeverIsSignedInAsSomebodyElseComesBackToThePageAsTheRightPerson() {
        var eve = PlainBrowser.signedIn(Visitor.named("Eve", "Other"));
        String page = draft + "/account";
        var refused = eve.get(page);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("name=\"back\" value=\"" + page + "\"");
        var out = eve.post("/logout", Map.of("_csrf", eve.token(page), "back", page));
        assertThat(out.statusCode()).isEqualTo(302);

        Outside.IDENTITY.expect(visitor.claims());
        jana = eve;
        var shown = follow(eve.get("/oauth2/authorization/portal"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("action=\"" + page + "\"");
    }

    @Test
    void aSignOutLeavesNothingToKeep() {
        Map<String, String> typed = typed("Fort GmbH");
        assertThat(jana.submit("/enrollments", Map.of()).statusCode()).isEqualTo(422);
        jana.post("/logout", Map.of("_csrf", String.valueOf(typed.get("_csrf"))));
        assertThat(jana.post(draft + "/account", typed).statusCode()).isEqualTo(403);
    }

    @Test
    void aFormWithTheTokenOfAnEarlierSessionIsShownAgainAtOnce() {
        Map<String, String> typed = new HashMap<>(typed("Getippt GmbH"));
        typed.put("_csrf", UUID.randomUUID().toString());
        HttpResponse<String> kept = jana.post(draft + "/account", typed);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(jana.get(draft + "/account").body()).contains(NOTE, "value=\"Getippt GmbH\"");
        assertThat(stored("company.legalName")).isEqualTo("null");
    }

    @Test
    void anotherLanguageKeepsWhatWasTicked() {
        jana.take(draft + "/account", PlainBrowser.company("Nr. " + UUID.randomUUID()));
        jdbc.update("UPDATE account SET status = 'VERIFIED' WHERE enrollment_id = ?", id());
        var answers =
                jana.submit(
                        draft + "/answers",
                        Map.of(
                                "declaration.textVersion", DeclarationTexts.CURRENT,
                                "declaration.language", "en",
                                "declaration.creditCheckConsented", "yes",
                                "lang", "fr"));
        assertThat(answers.statusCode()).isEqualTo(200);
        assertThat(answers.body())
                .contains("lang=\"fr\"", "name=\"declaration.language\" value=\"fr\"");
        assertThat(ticked(answers)).containsExactly("declaration.creditCheckConsented");

        var sure = jana.submit(draft + "/personal-data", Map.of("sure", "true", "lang", "de"));
        assertThat(sure.body()).contains("lang=\"de\"");
        assertThat(ticked(sure)).containsExactly("sure");

        jdbc.update("UPDATE account SET status = 'APPLIED' WHERE enrollment_id = ?", id());
        news.rejected(
                new EnrollmentId(id()),
                Instant.now(),
                List.of("CREDIT_RISK"),
                Instant.now().plus(Duration.ofDays(14)));
        var appeal =
                jana.post(
                        draft + "/appeal",
                        Map.of(
                                "_csrf",
                                jana.token(draft),
                                "grounds",
                                AppealGround.FACTUAL_ERROR.name(),
                                "lang",
                                "en"));
        assertThat(appeal.body()).contains("lang=\"en\"");
        assertThat(ticked(appeal)).containsExactly("grounds");
    }

    @Test
    void anotherLanguageKeepsWhatWasChosen() {
        var begin = jana.submit("/enrollments", Map.of("market", "FR", "lang", "el"));
        assertThat(begin.statusCode()).isEqualTo(200);
        assertThat(begin.body())
                .contains("lang=\"el\"", "form=\"typed\" name=\"lang\"")
                .containsPattern("<option value=\"FR\"[^>]* selected");

        jana.take(draft + "/account", PlainBrowser.company("Nr. " + UUID.randomUUID()));
        var leave =
                jana.post(
                        draft + "/withdraw",
                        Map.of("_csrf", jana.token(draft), "reason", "WRONG_DATA", "lang", "de"));
        assertThat(leave.statusCode()).isEqualTo(200);
        assertThat(leave.body())
                .contains("lang=\"de\"", "form=\"typed\" name=\"lang\"")
                .containsPattern("<details class=\"card\"[^>]* open")
                .containsPattern("value=\"WRONG_DATA\"[^>]* checked");
        assertThat(jana.get(draft).body()).contains("action=\"" + draft + "/withdraw\"");
    }

    private static List<String> ticked(HttpResponse<String> page) {
        return TICKED.matcher(page.body()).results().map(it -> it.group(1)).toList();
    }

    private Map<String, String> typed(String company) {
        String page = jana.get(draft + "/account").body();
        var version = VERSION.matcher(page);
        assertThat(version.find()).isTrue();
        return Map.of(
                "_csrf",
                jana.token(draft + "/account"),
                "version",
                version.group(1),
                "company.legalName",
                company,
                "office.city",
                "Kiel");
    }

    private void endSessions() {
        assertThat(
                        jdbc.update(
                                "DELETE FROM spring_session WHERE principal_name = ?",
                                visitor.subject()))
                .isPositive();
    }

    private HttpResponse<String> signInAgain(HttpResponse<String> kept) {
        assertThat(kept.statusCode()).isEqualTo(303);
        Outside.IDENTITY.expect(visitor.claims());
        return follow(kept);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; i < 6 && last.statusCode() / 100 == 3; i++) {
            last = jana.get(last.headers().firstValue("Location").orElseThrow());
        }
        return last;
    }

    private String stored(String path) {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT fields ->> ? FROM draft WHERE enrollment_id = ?",
                        String.class,
                        path,
                        id()));
    }

    private UUID id() {
        return UUID.fromString(draft.replaceFirst(".*/", ""));
    }
}

package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.portal.flow.Applicant.Eyes;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One person with two windows, and one who chooses another language in the middle of a form. */
class TwoWindowsIT extends RunningBrowser {

    private static final Pattern VERSION =
            Pattern.compile("name=\"version\" autocomplete=\"off\" value=\"([^\"]+)\"");
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("portal/messages", Locale.ROOT);

    @Autowired private AccountDesk accounts;

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
    void aStaleSaveIsToldAndWhatWasTypedStaysThere() {
        String first = version(jana.get(draft + "/account"));
        String second = version(jana.get(draft + "/account"));
        assertThat(save(first, "Erste GmbH", "Hamburg").statusCode()).isEqualTo(303);

        var stale = save(second, "Zweite & Söhne GmbH", "Hamburg");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        TEXTS.getString("overtaken"),
                        "Saved in the meantime: Erste GmbH",
                        "value=\"Zweite &amp; Söhne GmbH\"",
                        "href=\"#company.legalName\"")
                .doesNotContain("href=\"#office.city\"");
        assertThat(stored("company.legalName")).isEqualTo("Erste GmbH");

        assertThat(save(version(stale), "Zweite & Söhne GmbH", "Hamburg").statusCode())
                .isEqualTo(303);
        assertThat(stored("company.legalName")).isEqualTo("Zweite & Söhne GmbH");
    }

    @Test
    void theSameSavedTwiceIsNoConflict() {
        String seen = version(jana.get(draft + "/account"));
        assertThat(save(seen, "Erste GmbH", "Hamburg").statusCode()).isEqualTo(303);
        assertThat(save(seen, "Erste GmbH", "Hamburg").statusCode()).isEqualTo(303);
    }

    @Test
    void anAnswerThatWasDeletedMeanwhileIsSaidToBeGone() {
        save("", "Erste GmbH", "Hamburg");
        String seen = version(jana.get(draft + "/account"));
        save(seen, "Erste GmbH", "");

        var stale = save(seen, "Erste GmbH", "Hamburg");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains(TEXTS.getString("rule.EMPTIED_MEANWHILE"));
    }

    @Test
    void onlyAnswersThatWereCheckedBind() {
        Map<String, String> company = PlainBrowser.company("Nr. " + UUID.randomUUID());
        assertThat(jana.submit(draft + "/account", company).statusCode()).isEqualTo(303);
        String checked = version(jana.get(draft + "/answers"));
        Map<String, String> other = new HashMap<>(company);
        other.put("company.legalName", "Andere GmbH");
        assertThat(jana.submit(draft + "/account", other).statusCode()).isEqualTo(303);

        var stale = jana.submit(draft + "/answers", Map.of("version", checked));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        "Andere GmbH", TEXTS.getString("rule.CHANGED_MEANWHILE"), "id=\"answers\"");
        assertThat(accounts.find(id())).isEmpty();

        assertThat(jana.submit(draft + "/answers", Map.of("version", version(stale))).statusCode())
                .isEqualTo(303);
        assertThat(accounts.find(id())).isPresent();
    }

    @Test
    void anotherLanguageKeepsWhatWasTyped() {
        var switched =
                jana.submit(
                        draft + "/account",
                        Map.of("company.legalName", "Getippt GmbH", "lang", "fr"));
        assertThat(switched.statusCode()).isEqualTo(303);
        assertThat(jana.get(draft + "/account").body())
                .contains("lang=\"fr\"", "value=\"Getippt GmbH\"");
        assertThat(stored("company.legalName")).isEqualTo("Getippt GmbH");

        jana.take(draft + "/account", PlainBrowser.company("Nr. " + UUID.randomUUID()));
        var phone = jana.submit(draft + "/phone", Map.of("number", "+49 30 123456", "lang", "de"));
        assertThat(phone.statusCode()).isEqualTo(200);
        assertThat(phone.body()).contains("lang=\"de\"", "value=\"+49 30 123456\"");
    }

    @Test
    void anotherLanguageOnAStalePageSaysSoInThatLanguage() {
        String seen = version(jana.get(draft + "/account"));
        save(seen, "Erste GmbH", "Hamburg");
        var stale =
                jana.submit(
                        draft + "/account",
                        Map.of("version", seen, "company.legalName", "Zweite GmbH", "lang", "de"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        "lang=\"de\"",
                        "value=\"Zweite GmbH\"",
                        "Inzwischen gespeichert: Erste GmbH");
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "fr,320,LIGHT"})
    void whatIsToldCanBeRead(String language, int width, ColorScheme colours) {
        var texts = ResourceBundle.getBundle("portal/messages", Locale.of(language));
        var eyes = new Eyes(language, width, colours, true);
        try (var applicant = new Applicant(browser, visitor, eyes)) {
            applicant.open(draft + "/account");
            assertThat(save("", "Nordlicht Systemhaus GmbH", "Hamburg").statusCode())
                    .isEqualTo(303);
            applicant.fill(Map.of("company.legalName", "Nordlicht GmbH", "office.city", "Kiel"));
            applicant.press("save");
            assertThat(applicant.page().locator("[role=alert] li").count()).isEqualTo(2);
            applicant.look();
            applicant.shoot("portal-two-windows-" + language);
            applicant.press("save");
            assertThat(applicant.page().locator("[role=status]").innerText())
                    .isEqualTo(texts.getString("saved"));
            assertThat(stored("office.city")).isEqualTo("Kiel");

            jana.take(draft + "/account", PlainBrowser.company("Nr. " + UUID.randomUUID()));
            jdbc.update("UPDATE account SET status = 'APPLIED' WHERE enrollment_id = ?", uuid());
            news.informationRequested(id(), Instant.now(), List.of("office.street"), Instant.EPOCH);
            await().until(() -> accounts.find(id()).orElseThrow().lapsed());
            applicant.open(draft);
            assertThat(applicant.page().locator("#task-title").innerText())
                    .isEqualTo(texts.getString("task.unanswered"));
            assertThat(applicant.page().locator(".steps [aria-current]").textContent())
                    .isEqualTo(texts.getString("step.application"));
            applicant.look();
            applicant.shoot("portal-lapsed-" + language);
            applicant.open(draft + "/information");
            applicant.look();
            assertThat(applicant.page().locator("h1").innerText())
                    .isEqualTo(texts.getString("failure.lapsed"));
            applicant.open(draft);
            applicant.send("/copy");
            assertThat(applicant.page().locator(Applicant.field("office.street")).inputValue())
                    .isEqualTo("Speicherstraße 1");
        }
    }

    private UUID uuid() {
        return id().value();
    }

    private HttpResponse<String> save(String version, String company, String city) {
        return jana.submit(
                draft + "/account",
                Map.of(
                        "action",
                        "save",
                        "version",
                        version,
                        "administrator.givenName",
                        "Jana",
                        "administrator.familyName",
                        "Petersen",
                        "company.legalName",
                        company,
                        "office.city",
                        city));
    }

    private EnrollmentId id() {
        return EnrollmentId.of(draft.replaceFirst(".*/", ""));
    }

    private String stored(String path) {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT fields ->> ? FROM draft WHERE enrollment_id = ?",
                        String.class,
                        path,
                        uuid()));
    }

    private static String version(HttpResponse<String> page) {
        Matcher matcher = VERSION.matcher(page.body());
        assertThat(matcher.find()).as("page has a version").isTrue();
        return matcher.group(1);
    }
}

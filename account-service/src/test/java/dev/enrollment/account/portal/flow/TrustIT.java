package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.account.portal.flow.Applicant.Eyes;
import dev.enrollment.defaults.Vendor;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Whom people deal with, what is kept of them, and how they have it erased. */
class TrustIT extends RunningBrowser {

    @Autowired private Vendor vendor;

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "el,320,LIGHT"})
    void everyPageLeadsToHelpPrivacyAndImprint(String language, int width, ColorScheme colours) {
        var texts = ResourceBundle.getBundle("portal/messages", Locale.of(language));
        var jana = Visitor.named("Jana", "Petersen");
        try (var applicant =
                new Applicant(browser, jana, new Eyes(language, width, colours, true))) {
            for (String page : new String[] {"help", "privacy", "imprint"}) {
                applicant.open("/");
                applicant.page().locator("footer a[href*='/" + page + "']").click();
                assertThat(applicant.page().locator("h1").innerText())
                        .isEqualTo(texts.getString(page + ".title"));
                applicant.look();
                applicant.shoot("portal-" + page + "-" + language);
            }
            assertThat(applicant.page().locator("main").innerText())
                    .contains(
                            vendor.imprint().company(),
                            vendor.imprint().address(),
                            vendor.imprint().register(),
                            vendor.contacts().help());
            applicant.open("/privacy");
            assertThat(applicant.page().locator("main").innerText())
                    .contains(
                            vendor.contacts().privacy(),
                            vendor.imprint().company(),
                            texts.getString("duration.minutes").replace("{0}", "30"),
                            texts.getString("duration.hours").replace("{0}", "24"))
                    .containsPattern("\\b10 (years|Jahre|έτη)");
            applicant.open("/enrollments");
            String account = begun(jana);
            applicant.open(account + "/personal-data");
            applicant.look();
            applicant.shoot("portal-personal-data-" + language);
            applicant.page().locator("main form button").click();
            assertThat(applicant.page().locator("#sure-problem").innerText())
                    .contains(texts.getString("rule.SURE"));
            applicant.look();
            applicant.page().locator("#sure").check();
            applicant.page().locator("main form button").click();
            assertThat(applicant.page().locator("[role=status]").innerText())
                    .isEqualTo(texts.getString("data.erased"));
            applicant.look();
            assertThat(rows(account)).isZero();
        }
    }

    @Test
    void oneTakesACopyOfOnesOwnDataOnly() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        String account = registered(jana, "HRB copy " + System.nanoTime());
        var copy = jana.get(account + "/personal-data/export");
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"personal-data-");
        assertThat(new JsonMapper().readTree(copy.body()).size()).isGreaterThan(2);
        assertThat(copy.body()).contains("Nordlicht Systemhaus GmbH", "Petersen");

        var eve = PlainBrowser.signedIn(Visitor.named("Eve", "Other"));
        String own = PlainBrowser.id(eve.submit("/enrollments", Map.of("market", "FR")));
        String token = eve.token(own + "/account");
        for (String page : new String[] {"/personal-data", "/personal-data/export"}) {
            assertThat(eve.get(account + page).statusCode()).as(page).isEqualTo(404);
        }
        var erased = eve.post(account + "/personal-data", Map.of("_csrf", token, "sure", "true"));
        assertThat(erased.headers().firstValue("Location").orElseThrow())
                .endsWith("/enrollments?gone=yes");
        assertThat(rows(account)).isPositive();
    }

    @Test
    void anAccountIsErasedOnceOneIsSure() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        String account = registered(jana, "HRB sure " + System.nanoTime());
        var unsure = jana.submit(account + "/personal-data", Map.of());
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(status(account)).isEqualTo("PHONE_PENDING");

        Map<String, String> form =
                Map.of("_csrf", jana.token(account + "/personal-data"), "sure", "true");
        var sure = jana.post(account + "/personal-data", form);
        assertThat(sure.headers().firstValue("Location").orElseThrow())
                .endsWith("/enrollments?erased=yes");
        assertThat(status(account)).isEqualTo("ERASED");
        var again = jana.post(account + "/personal-data", form);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(jana.get(again.headers().firstValue("Location").orElseThrow()).body())
                .contains("It may have been discarded or erased already");
        assertThat(rows(account)).isZero();
        assertThat(jana.get(account).statusCode()).isEqualTo(404);
    }

    @Test
    void anErasureWaitsForThePartnerAccountAndSaysSo() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        String account = registered(jana, "HRB wait " + System.nanoTime());
        jdbc.update(
                "UPDATE account SET status = 'CONTRACTED' WHERE enrollment_id = ?", id(account));
        var waits = jana.submit(account + "/personal-data", Map.of("sure", "true"));
        assertThat(waits.headers().firstValue("Location").orElseThrow())
                .endsWith(account + "/personal-data");
        String page = jana.get(account + "/personal-data").body();
        assertThat(page).contains("You asked for this on").doesNotContain("name=\"sure\"");
        var again = jana.submit(account + "/personal-data", Map.of("sure", "true"));
        assertThat(again.headers().firstValue("Location").orElseThrow())
                .endsWith(account + "/personal-data");
    }

    private static String begun(Visitor visitor) {
        var browser = PlainBrowser.signedIn(visitor);
        return PlainBrowser.id(browser.submit("/enrollments", Map.of("market", "DE")));
    }

    private static String registered(PlainBrowser jana, String number) {
        String draft = PlainBrowser.id(jana.submit("/enrollments", Map.of("market", "DE")));
        var answer = jana.take(draft + "/account", PlainBrowser.company(number));
        assertThat(answer.statusCode()).isEqualTo(303);
        return draft;
    }

    private String status(String account) {
        return String.valueOf(
                jdbc.queryForObject(
                        "SELECT status FROM account WHERE enrollment_id = ?",
                        String.class,
                        id(account)));
    }

    private int rows(String account) {
        return Integer.parseInt(
                String.valueOf(
                        jdbc.queryForObject(
                                """
                                SELECT (SELECT count(*) FROM draft WHERE enrollment_id = wanted)
                                     + (SELECT count(*) FROM declaration
                                         WHERE enrollment_id = wanted)
                                     + (SELECT count(*) FROM application
                                         WHERE enrollment_id = wanted)
                                  FROM (VALUES (?)) AS asked(wanted)
                                """,
                                Integer.class,
                                id(account))));
    }

    private static UUID id(String account) {
        return UUID.fromString(account.substring("/enrollments/".length()));
    }
}

package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.enrollment.agreement.Sealer;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.tests.Chromium;
import dev.enrollment.tests.Onlooker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * In a browser: all ways to an answer, and those that lead to none; each form says what it lacks.
 */
class AnswersIT extends RunningService {

    private static final double PATIENCE_MILLIS = 120_000;

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    @Autowired private SealingDesk desk;
    @Autowired private Sealer sealer;

    @BeforeAll
    static void launch() {
        playwright = Chromium.driver();
        chromium = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        chromium.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "fr,390,LIGHT"})
    void everyAnswerIsFoundAndSaysWhatItMeans(String language, int width, ColorScheme colours) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eyes = eyes(language, width, colours);
        var bernd =
                new Person(
                        UUID.randomUUID().toString(),
                        "Bernd Bauer",
                        "bernd." + UUID.randomUUID() + "@firma.example",
                        true);
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(), enrollment.signatory());
            var onlooker = new Onlooker(page, "422");
            onlooker.look();
            onlooker.shoot("agreement-answers-" + language);
            submit(page, "/accept");
            assertFocused(page, texts.getString("accept.MISSING"));
            onlooker.look();

            page.locator("a[href$='/delegate']").click();
            onlooker.look();
            submit(page, "/delegate");
            assertFocused(page, texts.getString("delegate.wrong.authorised"));
            onlooker.look();
            page.locator("#name").fill(bernd.name());
            page.locator("#email").fill(bernd.email());
            page.locator("#phone").fill("+49 151 12345678");
            page.locator("#authorised").check();
            submit(page, "/delegate");
            String code = enrollment.code(enrollment.phone());
            page.locator("#code:focus").fill(code.startsWith("0") ? "111111" : "000000");
            submit(page, "/delegate");
            assertFocused(page, texts.getString("delegate.wrong.CODE_WRONG"));
            onlooker.look();
            onlooker.shoot("agreement-delegate-" + language);
            page.locator("#code").fill(code);
            submit(page, "/delegate");
            assertThat(page.locator("[role=status]").innerText()).contains("Bernd Bauer");
            onlooker.look();
            onlooker.shoot("agreement-passed-on-" + language);
        }
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(2), bernd);
            var onlooker = new Onlooker(page, "422");
            page.locator("a[href$='/decline']").click();
            onlooker.look();
            page.locator("#words").fill("Ziffer 7");
            submit(page, "/decline");
            assertFocused(page, texts.getString("decline.missing.reason"));
            assertThat(page.locator("#words").inputValue()).isEqualTo("Ziffer 7");
            onlooker.look();
            onlooker.shoot("agreement-decline-" + language);
            page.locator("[value=NO_LONGER_INTERESTED]").check();
            submit(page, "/decline");
            assertHeading(page, texts.getString("outcome.DECLINED.title"));
            onlooker.look();
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT,true", "de,390,DARK,true", "fr,390,LIGHT,false"})
    void signsWithTheCode(String language, int width, ColorScheme colours, boolean scripts) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eyes = eyes(language, width, colours).setJavaScriptEnabled(scripts);
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(), enrollment.signatory());
            var onlooker = new Onlooker(page, "422");
            submit(page, "/code");
            assertThat(page.locator("[role=status]").innerText())
                    .contains(enrollment.phone().substring(enrollment.phone().length() - 3));
            String code = enrollment.code(enrollment.phone());
            page.locator("#code").fill(code.startsWith("0") ? "111111" : "000000");
            page.locator("[name=accepted]").check();
            submit(page, "/accept");
            assertFocused(page, texts.getString("accept.CODE_WRONG"));
            if (scripts) {
                onlooker.look();
                onlooker.shoot("agreement-code-" + language);
            }
            assertThat(page.locator("[name=accepted]").isChecked()).isTrue();
            page.locator("#code").fill(code.substring(0, 3) + "-" + code.substring(3));
            submit(page, "/accept");
            assertHeading(page, texts.getString("outcome.SIGNED.title"));
        }
        if (scripts) {
            seal(enrollment);
            operatorIsAskedWhy(enrollment, texts, eyes);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT,true", "de,390,DARK,true", "fr,390,LIGHT,false"})
    void anOlderLinkLeadsToTheNewestAndAnExpiredOneSaysSo(
            String language, int width, ColorScheme colours, boolean scripts) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eyes = eyes(language, width, colours).setJavaScriptEnabled(scripts);
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(), enrollment.signatory());
            var onlooker = new Onlooker(page, "422", "404");
            var reissued = Staff.call(SERVICE, "POST", enrollment.id() + "/link", "reviewer");
            assertThat(reissued.statusCode()).isEqualTo(200);
            page.locator("[name=accepted]").check();
            submit(page, "/accept");
            assertHeading(page, texts.getString("neutral.title"));
            assertThat(page.locator("main").innerText())
                    .contains(texts.getString("neutral.newest"));
            if (scripts) {
                onlooker.look();
                onlooker.shoot("agreement-older-link-" + language);
            }
            page.locator("main a[href='/agreements']").click();
            assertHeading(page, texts.getString("agreements.title"));
            page.locator("main a[href='" + enrollment.link(2) + "']").click();
            assertHeading(page, texts.getString("agreement.title"));

            jdbc.update(
                    "UPDATE agreement SET expires_at = clock_timestamp() WHERE enrollment_id = ?",
                    enrollment.id());
            page.locator("[name=accepted]").check();
            submit(page, "/accept");
            assertHeading(page, texts.getString("outcome.EXPIRED.title"));
            assertThat(page.locator("[role=status]").innerText())
                    .isEqualTo(texts.getString("outcome.EXPIRED.text"));
            assertThat(page.locator("main form").count()).isZero();
            if (scripts) {
                onlooker.look();
                onlooker.shoot("agreement-expired-" + language);
            }
            page.navigate(SERVICE.url().resolve(enrollment.link(2) + "/delegate").toString());
            assertHeading(page, texts.getString("outcome.EXPIRED.title"));
        }
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded", "AgreementExpired");
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "fr,390,LIGHT", "el,1280,DARK"})
    void whoeverMayNotReadItIsToldWhyAndMaySignInAsSomebodyElse(
            String language, int width, ColorScheme colours) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eve =
                new Person(
                        UUID.randomUUID().toString(),
                        "Eve Other",
                        "eve." + UUID.randomUUID() + "@another-company.example",
                        true);
        try (var context = chromium.newContext(eyes(language, width, colours))) {
            Page page = signedIn(context, enrollment.link(), eve);
            var onlooker = new Onlooker(page, "404");
            assertHeading(page, texts.getString("neutral.title"));
            assertThat(page.locator("main").innerText())
                    .contains(texts.getString("neutral.person"));
            onlooker.look();
            onlooker.shoot("agreement-neutral-" + language);
            page.locator("main a[href='?sign-in=other']").click();
            assertHeading(page, texts.getString("other-person.title"));
            assertThat(page.locator("main").innerText()).contains(eve.email());
            assertThat(page.locator("main form [name=back]").inputValue())
                    .isEqualTo(enrollment.link());
            onlooker.look();
            onlooker.shoot("agreement-other-person-" + language);
        }
    }

    private void seal(Enrollment enrollment) {
        for (SealingOrder order : desk.claim(1000, Duration.ofHours(1))) {
            if (order.enrollment().value().equals(enrollment.id())) {
                desk.settle(List.of(sealer.seal(order)), Duration.ZERO, Duration.ZERO);
            }
        }
    }

    private static void operatorIsAskedWhy(
            Enrollment enrollment,
            ResourceBundle texts,
            com.microsoft.playwright.Browser.NewContextOptions eyes) {
        String link = "/cases/" + enrollment.id();
        var http = new Browser(SERVICE.url());
        http.open(link, SERVICE.provider(), "operator");
        try (var context = chromium.newContext(eyes)) {
            Page page = opened(context, link, http);
            var onlooker = new Onlooker(page, "422");
            onlooker.look();
            submit(page, "/packs/" + enrollment.id());
            assertFocused(page, texts.getString("case.problem.reason"));
            onlooker.look();
            onlooker.shoot("agreement-case-" + page.locator("html").getAttribute("lang"));
        }
    }

    private static Page signedIn(BrowserContext context, String link, Person person) {
        var http = new Browser(SERVICE.url());
        http.open(link, SERVICE.provider(), person);
        return opened(context, link, http);
    }

    private static Page opened(BrowserContext context, String link, Browser http) {
        String[] session = http.session();
        context.addCookies(
                List.of(
                        new Cookie(session[0], session[1])
                                // The prefix of its name wants https.
                                .setUrl("https://localhost/")
                                .setSecure(true)));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(SERVICE.url().resolve(link).toString());
        return page;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions eyes(
            String language, int width, ColorScheme colours) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 800)
                .setColorScheme(colours);
    }

    private static void assertHeading(Page page, String text) {
        assertThat(page.locator("h1").innerText()).isEqualTo(text);
    }

    private static void submit(Page page, String action) {
        page.locator("form[action$='" + action + "'] button[type=submit]").first().click();
    }

    private static void assertFocused(Page page, String text) {
        assertThat(page.locator("[role=alert]:focus").innerText()).contains(text);
        assertThat(page.title()).matches("(Error|Fehler|Erreur ?): .*");
    }
}

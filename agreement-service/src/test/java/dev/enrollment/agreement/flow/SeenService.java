package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.enrollment.tests.Chromium;
import dev.enrollment.tests.Onlooker;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The running service before the eyes of people, each with a language, a screen and colours. */
abstract class SeenService extends RunningService {

    private static final double PATIENCE_MILLIS = 120_000;

    private static Playwright playwright;
    static com.microsoft.playwright.Browser chromium;

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

    /** Looks for what people would stumble over; such a search is a script. */
    static void look(Onlooker onlooker, boolean scripts) {
        if (scripts) {
            onlooker.look();
        }
    }

    /** The same, with a picture. */
    static void look(Onlooker onlooker, boolean scripts, String picture) {
        if (scripts) {
            onlooker.look();
            onlooker.shoot(picture);
        }
    }

    static Page signedIn(BrowserContext context, String link, Person person) {
        var http = new Browser(SERVICE.url());
        http.open(link, SERVICE.provider(), person);
        return opened(context, link, http);
    }

    static Page opened(BrowserContext context, String link, Browser http) {
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

    static com.microsoft.playwright.Browser.NewContextOptions eyes(
            String language, int width, ColorScheme colours) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 800)
                .setColorScheme(colours);
    }

    static void assertHeading(Page page, String text) {
        assertThat(page.locator("h1").innerText()).isEqualTo(text);
    }

    static void submit(Page page, String action) {
        page.locator("form[action$='" + action + "'] button[type=submit]").first().click();
    }

    static void assertFocused(Page page, String text) {
        assertThat(page.locator("[role=alert]:focus").innerText()).contains(text);
        assertThat(page.title()).matches("(Error|Fehler|Erreur ?|Σφάλμα): .*");
    }
}

package dev.enrollment.account.portal.flow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.tests.Onlooker;
import java.util.Map;

/** A person in front of a browser, who looks at every page for what others would stumble over. */
final class Applicant implements AutoCloseable {

    /**
     * How a person looks at the pages.
     *
     * @param language the browser's
     */
    record Eyes(String language, int width, ColorScheme colours, boolean scripts) {

        static Eyes on(String language) {
            return new Eyes(language, 900, ColorScheme.LIGHT, true);
        }
    }

    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final Onlooker onlooker;

    Applicant(Browser browser, Visitor visitor, Eyes eyes) {
        Outside.IDENTITY.expect(visitor.claims());
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(eyes.language())
                                .setViewportSize(eyes.width(), 800)
                                .setColorScheme(eyes.colours())
                                .setJavaScriptEnabled(eyes.scripts()));
        scripts = eyes.scripts();
        page = context.newPage();
        page.setDefaultTimeout(120_000);
        onlooker = new Onlooker(page, "422", "409");
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(Outside.PORTAL + path);
    }

    void fill(Map<String, String> texts) {
        texts.forEach((id, text) -> page.locator(field(id)).fill(text));
    }

    void press(String action) {
        page.locator("button[name=action][value=" + action + "]").click();
    }

    /** Sends the form at this path. */
    void send(String formAction) {
        page.locator("form[action$='" + formAction + "'] button[type=submit]").first().click();
    }

    /** No violation of WCAG 2.2 AA, nothing wider than the screen, no error of the browser's. */
    void look() {
        if (scripts) { // axe is a script
            onlooker.look();
        }
    }

    /** Keeps a picture for the documentation where that is asked for. */
    void shoot(String name) {
        onlooker.shoot(name);
    }

    static String field(String id) {
        return "[id='" + id + "']";
    }

    @Override
    public void close() {
        context.close();
    }
}

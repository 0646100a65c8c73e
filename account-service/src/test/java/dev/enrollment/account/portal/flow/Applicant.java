package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person in front of a browser, who looks at every page for what others would stumble over. */
final class Applicant implements AutoCloseable {

    private static final Path SHOTS = Path.of("..", "docs", "screenshots");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
    private final List<String> complaints = new ArrayList<>();

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
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().contains("422")) {
                        complaints.add(message.text());
                    }
                });
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
        if (!scripts) {
            return; // axe is a script
        }
        var violations =
                new AxeBuilder(page)
                        .withTags(WCAG).analyze().getViolations().stream()
                                .map(
                                        rule ->
                                                rule.getId()
                                                        + " "
                                                        + rule.getNodes().getFirst().getHtml())
                                .toList();
        assertThat(violations).as("axe at " + page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits the screen: " + page.url())
                .isEqualTo(true);
        assertThat(complaints).as("errors of the browser").isEmpty();
    }

    /** Keeps a picture for the documentation where that is asked for. */
    void shoot(String name) {
        if (Boolean.getBoolean("screenshots")) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(SHOTS.resolve(name + ".png"))
                            .setFullPage(true));
        }
    }

    static String field(String id) {
        return "[id='" + id + "']";
    }

    @Override
    public void close() {
        context.close();
    }
}

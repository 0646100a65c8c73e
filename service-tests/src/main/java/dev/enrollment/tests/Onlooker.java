package dev.enrollment.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the pages of one tab for what people would stumble over. */
public final class Onlooker {

    private static final Path SHOTS = Path.of("..", "docs", "screenshots");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    /**
     * Notes from now on what the browser complains about.
     *
     * @param expected statuses of refusals, which the browser calls errors
     */
    public Onlooker(Page page, String... expected) {
        this.page = page;
        page.onConsoleMessage(
                message -> {
                    boolean refusal = List.of(expected).stream().anyMatch(message.text()::contains);
                    if (message.type().equals("error") && !refusal) {
                        complaints.add(message.text());
                    }
                });
    }

    /** No violation of WCAG 2.2 AA, nothing wider than the screen, no error of the browser's. */
    public void look() {
        List<String> violations = Axe.violations(page, WCAG);
        assertThat(violations).as("axe at " + page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits the screen: " + page.url())
                .isEqualTo(true);
        assertThat(complaints).as("errors of the browser").isEmpty();
    }

    /** Keeps a picture for the documentation where that is asked for. */
    public void shoot(String name) {
        if (Boolean.getBoolean("screenshots")) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(SHOTS.resolve(name + ".png"))
                            .setFullPage(true));
        }
    }
}

package dev.enrollment.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.enrollment.tests.Hands;
import dev.enrollment.tests.Mouse;
import dev.enrollment.tests.Onlooker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A browser of a person's own with one tab, who looks closely at every page. */
final class Tab implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final AtomicInteger PICTURES = new AtomicInteger();

    /** Screens of a telephone at 200 %, of a telephone and of a desk, in pixels. */
    private static final List<Integer> WIDTHS = List.of(320, 390, 1280);

    private static final int HEIGHT = 900;

    /** How a person looks at pages. */
    record Eyes(String language, int width, ColorScheme colours, boolean scripts) {

        /** Reads {@code language}, where {@code -Dstories.language} names no other for all. */
        Eyes(String language, int width, ColorScheme colours) {
            this(System.getProperty("stories.language", language), width, colours, true);
        }

        Eyes withoutScripts() {
            return new Eyes(language, width, colours, false);
        }
    }

    private final BrowserContext context;
    private final Eyes eyes;
    private final Page page;
    private final Hands hands;
    private final Onlooker onlooker;

    Tab(Browser browser, Eyes eyes) {
        this(browser, eyes, Mouse::new);
    }

    Tab(Browser browser, Eyes eyes, Function<Page, Hands> hands) {
        this.eyes = eyes;
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale(eyes.language())
                                .setViewportSize(eyes.width(), HEIGHT)
                                .setColorScheme(eyes.colours())
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setJavaScriptEnabled(eyes.scripts()));
        context.setDefaultTimeout((double) PATIENCE.toMillis());
        page = context.newPage();
        this.hands = hands.apply(page);
        onlooker = new Onlooker(page);
    }

    Page page() {
        return page;
    }

    void open(URI address) {
        page.navigate(address.toString());
    }

    /** No violation, nothing wider than the screen, no error of the browser's, the language. */
    void look() {
        page.waitForLoadState();
        if (eyes.scripts()) { // axe is a script
            look(page, onlooker);
        }
        shoot(page);
        assertThat(page.locator("html").getAttribute("lang"))
                .as(page.url())
                .isEqualTo(eyes.language());
    }

    /** Looks at a letter, as a mail program on the same screen shows it. */
    void look(String letter) {
        if (!eyes.scripts()) {
            return;
        }
        try (Page mail = context.newPage()) {
            mail.setContent(letter);
            look(mail, new Onlooker(mail));
            shoot(mail);
            assertThat(mail.locator("html").getAttribute("lang")).isEqualTo(eyes.language());
        }
    }

    /** With {@code -Dstories.everywhere=true} on each screen, in the light and in the dark. */
    private void look(Page seen, Onlooker looking) {
        if (!Boolean.getBoolean("stories.everywhere")) {
            looking.look();
            return;
        }
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                see(seen, width, colours);
                looking.look();
            }
        }
        see(seen, eyes.width(), eyes.colours());
    }

    private static void see(Page seen, int width, ColorScheme colours) {
        seen.setViewportSize(width, HEIGHT);
        seen.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    /** Keeps a picture to look at, where that is asked for. */
    private void shoot(Page seen) {
        if (Boolean.getBoolean("screenshots")) {
            String name =
                    "%03d-%s-%d-%s.png"
                            .formatted(
                                    PICTURES.incrementAndGet(),
                                    eyes.language(),
                                    eyes.width(),
                                    eyes.colours());
            seen.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "stories", name)));
        }
    }

    /** Waits for an element; where it does not come, tells what is there instead. */
    void await(String selector) {
        try {
            page.locator(selector).first().waitFor();
        } catch (TimeoutError late) {
            throw missing(selector, late);
        }
    }

    /** Waits for an address; where it does not come, tells what is there instead. */
    void arrive(String address) {
        try {
            page.waitForURL(address);
        } catch (TimeoutError late) {
            throw missing(address, late);
        }
    }

    /** Loads the page again until the element is there. */
    void reloadUntil(String selector) {
        until(selector, page::reload);
    }

    /** Follows a letter's link until it leads to the element: services learn news one by one. */
    void openUntil(URI address, String selector) {
        until(selector, () -> page.navigate(address.toString()));
    }

    private void until(String selector, Runnable loading) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(PATIENCE)
                    .until(
                            () -> {
                                loading.run();
                                return page.locator(selector).count() > 0;
                            });
        } catch (ConditionTimeoutException late) {
            throw missing(selector, late);
        }
    }

    private AssertionError missing(String wanted, RuntimeException late) {
        return new AssertionError(
                "%s did not come, but %s: %s"
                        .formatted(wanted, page.url(), page.locator("body").innerText()),
                late);
    }

    Hands hands() {
        return hands;
    }

    void follow(String selector) {
        hands.press(selector);
    }

    void fill(Map<String, String> answers) {
        answers.forEach((id, answer) -> hands.write(field(id), answer));
    }

    /** Presses the button of the form that is sent to this path. */
    void send(String path) {
        hands.press("form[action$='" + path + "'] button[type=submit]");
    }

    static String field(String id) {
        return "[id='" + id + "']";
    }

    @Override
    public void close() {
        context.close();
    }
}

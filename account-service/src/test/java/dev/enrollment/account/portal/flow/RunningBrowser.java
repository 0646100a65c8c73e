package dev.enrollment.account.portal.flow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.enrollment.tests.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The portal, and one browser for all tests of a class. */
abstract class RunningBrowser extends RunningPortal {

    private static final double PATIENCE_MILLIS = 120_000;

    static Browser browser;
    private static Playwright playwright;

    @BeforeAll
    static void launch() {
        // On a busy machine figures that took long to take are kept for seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }
}

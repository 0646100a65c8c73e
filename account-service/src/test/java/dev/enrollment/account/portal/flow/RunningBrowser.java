package dev.enrollment.account.portal.flow;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The portal, and one browser for all tests of a class. */
abstract class RunningBrowser extends RunningPortal {

    static Browser browser;
    private static Playwright playwright;

    @BeforeAll
    static void launch() {
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }
}

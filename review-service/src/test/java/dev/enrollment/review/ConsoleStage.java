package dev.enrollment.review;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.enrollment.review.StaffBrowser.Window;
import dev.enrollment.tests.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** The running service without a case, and a real browser: what tests of its pages begin with. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
abstract class ConsoleStage {

    private static Playwright playwright;
    private static Browser browser;

    @Autowired ApplicationContext context;
    @Autowired JdbcTemplate jdbc;
    @LocalServerPort int port;

    StoredReviews stored;

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

    @BeforeEach
    void clear() {
        stored = new StoredReviews(context);
        stored.none();
        jdbc.update("DELETE FROM saved_view");
        jdbc.update("DELETE FROM looking");
    }

    StaffBrowser staff(String name, Window window, String... roles) {
        return new StaffBrowser(browser, port, window, name, roles);
    }

    StaffSession session(String name, String... roles) {
        return new StaffSession(browser, port, name, roles);
    }
}

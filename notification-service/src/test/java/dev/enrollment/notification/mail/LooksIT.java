package dev.enrollment.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.tests.Axe;
import dev.enrollment.tests.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter as a mail program shows it, in every language, on a phone and a desk. */
class LooksIT {

    private static final Path SHOTS = Path.of("..", "docs", "screenshots");

    private static Playwright playwright;
    private static Browser browser;

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

    static Stream<Arguments> looks() {
        return PhraseBook.load().all().stream()
                .map(phrases -> phrases.locale().toLanguageTag())
                .flatMap(
                        language ->
                                Stream.of(
                                        Arguments.of(language, 390, ColorScheme.DARK),
                                        Arguments.of(language, 1280, ColorScheme.LIGHT)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nobodyStumblesOverALetter(String language, int width, ColorScheme colours) {
        var screen =
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours);
        try (var context = browser.newContext(screen)) {
            Page page = context.newPage();
            for (NotificationKind kind : NotificationKind.values()) {
                page.setContent(LetterTest.html(kind, language));
                assertThat(Axe.violations(page)).as(kind + " in " + language).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(kind + " in " + language)
                        .isEqualTo(true);
                shoot(page, "letter-" + kind + "-" + language);
            }
        }
    }

    private static void shoot(Page page, String name) {
        Path shot = SHOTS.resolve(name + "-" + page.viewportSize().width + ".png");
        if (Boolean.getBoolean("screenshots") && Files.exists(shot)) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot));
        }
    }
}

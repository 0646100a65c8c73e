package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.review.StaffBrowser.Window;
import dev.enrollment.tests.Chromium;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Two people approve in Germany: in the database, over REST and on the pages. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "enrollment.review.two-people.markets=DE")
@ContextConfiguration(initializers = ReviewStack.class)
class TwoPeopleIT {

    @Autowired private ApplicationContext context;
    @Autowired private ReviewDesk desk;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    private Review review;
    private String path;
    private RestCall rita;
    private RestCall ravi;

    @BeforeEach
    void fill() {
        StoredReviews stored = new StoredReviews(context);
        stored.none();
        review = stored.ready("Nordlicht Systemhaus GmbH", Instant.now().plus(Duration.ofDays(1)));
        path = "/api/reviews/" + review.id();
        rita = new RestCall(port, Tokens.of("rita-subject", "reviewer"));
        ravi = new RestCall(port, Tokens.of("ravi-subject", "reviewer"));
    }

    @Test
    void theFirstProposesAndTheSecondConfirms() {
        rita.post(path + "/claim", "");

        var proposed = rita.post(path + "/approve", "{\"note\":\"All in order\"}").json();

        assertThat(proposed.get("status").asString()).isEqualTo("READY");
        assertThat(proposed.get("proposedBy").asString()).isEqualTo("rita-subject");
        assertThat(rita.post("/api/reviews/next", "").status()).isEqualTo(204);
        var refused = rita.post(path + "/claim", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("ANOTHER_REVIEWER_NEEDED");
        assertThat(ravi.post("/api/reviews/next", "").status()).isEqualTo(200);
        var touch = ravi.get(path + "/policy").json().at("/touches/0");
        assertThat(touch.get("rule").asString()).isEqualTo("SECOND_PERSON");
        assertThat(touch.get("setting").asString()).isEqualTo("two-people.markets");
        assertThat(touch.get("value").asString()).isEqualTo("DE");

        var approved = ravi.post(path + "/approve", "").json();

        assertThat(approved.get("status").asString()).isEqualTo("APPROVED");
        assertThat(
                        jdbc.queryForList(
                                "SELECT command FROM review_step WHERE lasted IS NOT NULL ORDER BY at",
                                String.class))
                .as("the wait since the proposal, and the work of who confirmed")
                .containsExactly("CLAIM", "APPROVE");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280, for a second person, proposes to approve, Two people approve",
        "de, 390, für eine zweite Person, schlägt vor, Zwei Personen",
        "fr, 390, pour une deuxième personne, propose d’approuver, Deux personnes",
        "el, 1280, για δεύτερο άτομο, πρόταση να εγκριθεί, δύο άτομα"
    })
    void pagesSayWhoProposedAndWhy(
            String language, int width, String waits, String proposes, String why) {
        desk.claim(Seen.byNobody(review.id()), Samples.RITA);
        desk.approve(Seen.byNobody(review.id()), Samples.RITA, "All in order");
        var window = new Window(language, width, ColorScheme.LIGHT);
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            try (var first = new StaffBrowser(browser, port, window, "Rita", "reviewer")) {
                first.open("/reviews/" + review.id());
                assertThat(first.page.locator("form[action$='/claim']").count()).isZero();
                first.look();
                first.shoot("proposal-own-" + language);
            }
            try (var second = new StaffBrowser(browser, port, window, "Ravi", "reviewer")) {
                second.open("/reviews");
                assertThat(second.page.locator(".queue tbody").innerText()).contains(waits);
                second.look();
                second.press("/desk/next");
                assertThat(second.page.locator("main").innerText()).contains(proposes);
                assertThat(second.page.locator(".why").innerText()).contains(why);
                second.look();
                second.shoot("proposal-" + language);
                second.page.locator("form[action$='/approve']").evaluate("form => form.submit()");
                second.page.waitForURL("**?done=approve");
                assertThat(second.page.locator(".state.APPROVED").count()).isEqualTo(1);
            }
        }
    }
}

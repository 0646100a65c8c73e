package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.review.StaffBrowser.Window;
import dev.enrollment.review.calendar.PublicHolidays;
import dev.enrollment.review.saved.QueueAnswers;
import dev.enrollment.tests.Chromium;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The clock of a case in the database and over REST. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ReviewStack.class)
class PausedCaseIT {

    private static final String REQUEST = "{\"items\":[\"PROOF_OF_ADDRESS\"]}";

    @Autowired private ApplicationContext context;
    @Autowired private ReviewIntake intake;
    @Autowired private ReviewQueue queue;
    @Autowired private JdbcTemplate jdbc;
    @LocalServerPort private int port;

    private StoredReviews stored;
    private RestCall rita;

    @BeforeEach
    void empty() {
        stored = new StoredReviews(context);
        stored.none();
        rita = new RestCall(port, Tokens.of("rita-subject", "reviewer"));
    }

    @Test
    void whatWaitsForTheApplicantIsNotOverdueAndGoesOnWithTheAnswer() {
        Instant due = Instant.now().minus(Duration.ofDays(1));
        Review asked = stored.ready("Gefragt", due);
        String path = "/api/reviews/" + asked.id();
        assertThat(overdue()).containsExactly(asked.id());
        rita.post(path + "/claim", "");

        var paused = rita.post(path + "/request-information", REQUEST).json();

        assertThat(paused.get("pausedAt").asString()).isNotEmpty();
        assertThat(overdue()).isEmpty();
        // A week passes.
        jdbc.update("UPDATE review SET paused_at = paused_at - interval '7 days'");
        Term waiting = queue.find(asked.id()).orElseThrow().review().term();
        stored.inOneTransaction(
                _ -> intake.amended(asked.enrollment(), 1, "4711002", Samples.SUPPORT));

        ReviewQueue.File answered = queue.find(asked.id()).orElseThrow();
        Instant then = amendment(answered).at();
        var time = new PublicHolidays().of("DE");
        assertThat(answered.review().term())
                .isEqualTo(
                        waiting.due(
                                time.after(
                                        waiting.dueAt(), time.between(pausedAt(waiting), then))));
        assertThat(amendment(answered).dueAt()).isEqualTo(answered.review().term().dueAt());
    }

    @Test
    void tellsWhyItIsHereWithTheVersionOfThePolicy() {
        Review asked = asked("Warum");
        var touch = rita.get("/api/reviews/" + asked.id() + "/policy").json().at("/touches/0");
        assertThat(touch.get("rule").asString()).isEqualTo("PAUSED");
        assertThat(touch.get("setting").asString()).isEqualTo("decide-within");
        assertThat(touch.get("value").asString()).isEqualTo("PT48H");
        assertThat(touch.get("version").asString()).startsWith("standard-");
        assertThat(touch.get("until").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280, paused, Why is it here?",
        "de, 390, pausiert, Warum ist der Fall hier?",
        "fr, 1280, suspendue, Pourquoi ce dossier est-il ici",
        "el, 390, σε αναστολή, Γιατί βρίσκεται εδώ"
    })
    void pagesSayThatItIsPausedAndWhyItIsHere(
            String language, int width, String paused, String why) {
        Review asked = asked("Nordlicht Systemhaus GmbH");
        Instant then = Instant.now().minus(Duration.ofDays(3));
        stored.happened(asked, then, null, ReviewCommand.OPEN, "DE");
        stored.happened(asked, then, null, ReviewCommand.FINISH_CHECKS);
        var window = new Window(language, width, ColorScheme.LIGHT);
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright);
                var lena = new StaffBrowser(browser, port, window, "Lena", "reviewer", "lead")) {
            lena.open("/reviews");
            assertThat(lena.page.locator(".queue tbody td").first().innerText()).contains(paused);
            lena.look();
            lena.shoot("paused-queue-" + language);
            lena.page.locator(".queue th a").first().click();
            lena.page.waitForURL("**/reviews/*-*");
            assertThat(lena.page.locator("#policy-title").innerText()).contains(why);
            assertThat(lena.page.locator(".why li").count()).isEqualTo(3);
            assertThat(lena.page.locator(".why").innerText()).contains("standard-");
            lena.look();
            lena.shoot("paused-case-" + language);
        }
    }

    private Review asked(String company) {
        Review ready = stored.ready(company, Instant.now().plus(Duration.ofDays(1)));
        rita.post("/api/reviews/" + ready.id() + "/claim", "");
        rita.post("/api/reviews/" + ready.id() + "/request-information", REQUEST);
        return ready;
    }

    @Test
    void aDecisionIsLateByWhatHeldThen() {
        Review inTime = stored.ready("Pünktlich", Instant.now().plus(Duration.ofHours(1)));
        rita.post("/api/reviews/" + inTime.id() + "/claim", "");
        rita.post("/api/reviews/" + inTime.id() + "/approve", "");
        // Whatever becomes of the due time afterwards.
        jdbc.update("UPDATE review SET due_at = now() - interval '1 day', first_due_at = due_at");

        assertThat(jdbc.queryForList("SELECT late FROM review_step ORDER BY at", Boolean.class))
                .containsExactly(false, false);
    }

    private static Instant pausedAt(Term term) {
        return Objects.requireNonNull(term.pausedAt());
    }

    private static HistoryEntry amendment(ReviewQueue.File file) {
        return file.history().stream()
                .filter(entry -> entry.command() == ReviewCommand.AMEND)
                .findFirst()
                .orElseThrow();
    }

    private List<ReviewId> overdue() {
        var asked = QueueAnswers.of(Map.of("due", QueueAnswers.Due.OVERDUE.name()));
        var filter = asked.filter(Samples.RITA.id(), Clock.systemUTC().instant(), 10);
        return queue.find(filter).entries().stream().map(entry -> entry.review().id()).toList();
    }
}

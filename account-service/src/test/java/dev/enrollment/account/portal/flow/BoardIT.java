package dev.enrollment.account.portal.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.portal.flow.Applicant.Eyes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff watch the pipeline, in a real browser. */
@Tag("own-servers")
class BoardIT extends RunningBrowser {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String REVIEW = "#stage-REVIEW .count";
    private static final String INFORMATION = "#stage-INFORMATION .count";

    @Autowired private AccountDesk accounts;
    @Autowired private NewsDesk news;

    @BeforeEach
    void fill() {
        new BusyPipeline(jdbc).fill();
        // The board may still have the figures of the moment before.
        var staff = PlainBrowser.signedIn(Visitor.withRole("lead"));
        await().atMost(PATIENCE)
                .until(() -> staff.get("/board").body().contains(BusyPipeline.LATE));
    }

    @AfterEach
    void empty() {
        new BusyPipeline(jdbc).empty();
    }

    @Test
    void countsChangeWhileACompanyMoves() {
        try (var lena = new Applicant(browser, Visitor.withRole("lead"), Eyes.on("en"))) {
            lena.open("/board");
            int reviews = count(lena, REVIEW);
            int asked = count(lena, INFORMATION);
            var id = new EnrollmentId(UUID.randomUUID());
            String number = "HRB " + id;
            accounts.open(id, Accounting.origin(number), Accounting.application(number));
            assertThat(lena.page().locator(REVIEW)).hasText("" + (reviews + 1));
            news.informationRequested(id, Instant.now(), List.of("office.street"), null);
            assertThat(lena.page().locator(INFORMATION)).hasText("" + (asked + 1));
            assertThat(lena.page().locator(REVIEW)).hasText("" + reviews);
            lena.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "operator"})
    void everyStaffRoleMaySeeAllOfItAndNobodysData(String role) {
        var staff = PlainBrowser.signedIn(Visitor.withRole(role));
        var page = staff.get("/board");
        assertThat(page.statusCode()).isEqualTo(200);
        // Around it stand the vendor's address and the reader's own.
        String board =
                page.body().replaceFirst("(?s).*<main", "").replaceFirst("(?s)</main>.*", "");
        assertThat(board)
                .contains(BusyPipeline.PARKED, BusyPipeline.LATE, "BACK_END_UNREACHABLE")
                .containsPattern("(?s)unheard</code>.*records: 3<.*oldest 3 ")
                .doesNotContain("GmbH", "@");
    }

    @Test
    void applicantsAreTurnedAwayAndStrangersSignInFirst() {
        var jana = PlainBrowser.signedIn(Visitor.named("Jana", "Petersen"));
        for (String path : List.of("/board", "/board/events")) {
            assertThat(jana.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(new PlainBrowser().get(path).statusCode()).as(path).isEqualTo(302);
        }
        assertThat(jana.get("/board").body()).contains("For staff only").doesNotContain("stages");
    }

    @Test
    void pleasesOnATelephoneInTheDarkInFrench() {
        look(new Eyes("fr", 360, ColorScheme.DARK, true), "phone");
    }

    @Test
    void pleasesInGermanWithoutScripts() {
        look(new Eyes("de", 1200, ColorScheme.LIGHT, false), "");
    }

    @Test
    void pleasesOnAWideScreen() {
        look(new Eyes("en", 1200, ColorScheme.LIGHT, true), "en");
    }

    private static void look(Eyes eyes, String shot) {
        try (var lena = new Applicant(browser, Visitor.withRole("lead"), eyes)) {
            lena.open("/board");
            assertThat(lena.page().locator(".stuck").first()).containsText(BusyPipeline.LATE);
            assertThat(count(lena, REVIEW)).isPositive();
            lena.look();
            if (!shot.isEmpty()) {
                lena.shoot("board-" + shot);
            }
        }
    }

    private static int count(Applicant staff, String what) {
        return Integer.parseInt(staff.page().locator(what).innerText());
    }
}

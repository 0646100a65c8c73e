package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.review.StaffBrowser.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead's Monday and an auditor's visit, in a real browser. */
class OversightIT extends ConsoleStage {

    private static final String ESCALATED = "/reviews?state=ESCALATED";

    @Autowired private ReviewDesk desk;

    private final Instant due = Instant.now().plus(Duration.ofHours(20));
    private Review first;
    private Review ravis;
    private Review alsoRavis;

    /** Ravi has two cases on Friday, and one waits. */
    @BeforeEach
    void fill() {
        first = stored.ready("Nordlicht Systemhaus GmbH", due);
        ravis = stored.ready("Morgenrot Rechner GmbH", due.plusSeconds(1));
        alsoRavis = stored.ready("Abendstern Datentechnik AG", due.plusSeconds(2));
        desk.claim(Seen.byNobody(ravis.id()), Samples.RAVI);
        desk.claim(Seen.byNobody(alsoRavis.id()), Samples.RAVI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void aLeadsMonday(String language) {
        try (var rita = staff("Rita", Window.USUAL.in(language), "reviewer")) {
            rita.press("/desk/next");
            rita.page.locator("[name=escalation] summary").click();
            rita.look();
            rita.page.locator("#ESCALATE-note").fill("The managing director is my brother");
            rita.press("/desk/" + first.id() + "/escalate");
            rita.page.waitForURL("**?done=escalate");
            rita.look();
            assertThat(rita.page.locator("form[action$='/claim']").count()).isZero();
        }
        try (var lena = staff("Lena", Window.USUAL.in(language), "lead")) {
            lena.open(ESCALATED);
            assertThat(lena.rows()).containsExactly("Nordlicht Systemhaus GmbH");
            keepsTheFilter(lena);
            lena.page.locator(".queue th a").first().click();
            lena.page.waitForURL("**" + ESCALATED);
            lena.page.locator(".queue th a").first().click();
            lena.page.waitForURL("**/reviews/*-*");
            assertThat(lena.page.locator(".history li").first().innerText())
                    .contains("Rita", "my brother");
            lena.look();
            lena.page.locator("form[action='/bulk'] button").click();
            lena.page.waitForURL("**/bulk");
            assignsTo("rita-subject", "She is not from there", lena, 1);
            // Ravi is ill.
            lena.open("/reviews?holder=ravi-subject");
            for (var pick : lena.page.locator("input[name=pick]").all()) {
                pick.check();
            }
            lena.page.locator("button.bulk").click();
            lena.page.waitForURL("**/bulk");
            assignsTo("rita-subject", "Ravi is ill", lena, 2);
            lena.open("/figures");
            lena.look();
            lena.page.locator(".figure-table td a").first().click();
            lena.page.waitForURL("**/reviews?**");
            lena.look();
        }
        assertThat(jdbc.queryForList("SELECT DISTINCT assignee FROM review", String.class))
                .containsExactly("rita-subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void anAuditorsVisit(String language) {
        desk.escalate(Seen.byNobody(ravis.id()), Samples.RAVI, "A relative");
        desk.note(alsoRavis.id(), Samples.RAVI, "Called them");
        var dark = new Window(language, 390, ColorScheme.DARK);
        for (Window window : List.of(Window.USUAL.in(language), dark)) {
            try (var ada = staff("Ada", window, "auditor")) {
                for (String path :
                        List.of(
                                "/reviews",
                                ESCALATED,
                                "/views",
                                "/figures",
                                "/reviews/" + first.id(),
                                "/reviews/" + ravis.id(),
                                "/reviews/" + alsoRavis.id())) {
                    assertThat(ada.open(path)).as(path).isEqualTo(200);
                    assertThat(ada.page.locator("main form[method=post] button").count())
                            .as("%s has nothing to press", path)
                            .isZero();
                    ada.look();
                }
                String csrf = ada.page.locator("input[name=_csrf]").first().inputValue();
                for (String change :
                        List.of(
                                "/desk/next",
                                "/desk/" + first.id() + "/claim",
                                "/desk/" + first.id() + "/escalate",
                                "/desk/" + first.id() + "/note",
                                "/bulk",
                                "/bulk/order",
                                "/view/keep")) {
                    assertThat(ada.posted(change, csrf)).as(change).isEqualTo(403);
                }
            }
        }
    }

    /** For everybody; then it has one case. */
    private static void keepsTheFilter(StaffBrowser lena) {
        lena.page.locator(".views-nav a[href^='/views?']").click();
        lena.page.locator("#name").fill("Montag");
        lena.page.locator(".keep input[name=shared]").check();
        lena.page.locator(".keep button").click();
        lena.page.locator(".views tbody tr").waitFor();
        assertThat(lena.page.locator(".views tbody td").first().innerText()).isEqualTo("1");
        lena.look();
    }

    private static void assignsTo(String assignee, String reason, StaffBrowser lena, int cases) {
        lena.page.locator("input[value=ASSIGN]").check();
        lena.page.locator("#assignee").selectOption(assignee);
        lena.page.locator("#reason").fill(reason);
        lena.look();
        lena.page.locator(".card button[type=submit]").click();
        lena.page.waitForURL("**/bulk/done");
        assertThat(lena.page.locator(".queue tbody tr").count()).isEqualTo(cases);
        assertThat(lena.page.locator("td.late").count()).isZero();
        lena.look();
    }
}

package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.review.StaffBrowser.Window;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff at the console, in a real browser. */
class ConsoleIT extends ConsoleStage {

    private final Instant now = Instant.now();

    @BeforeEach
    void fill() {
        CheckSheet doubtful =
                Samples.passed(CheckName.CREDIT)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        stored.keep(
                "Nordlicht Systemhaus GmbH",
                now.minus(Duration.ofHours(5)),
                ReviewStatus.READY,
                doubtful);
        stored.ready("Morgenrot Rechner GmbH", now.plus(Duration.ofHours(20)));
        stored.keep(
                "Abendstern Datentechnik AG",
                now.plus(Duration.ofDays(2)),
                ReviewStatus.CHECKING,
                CheckSheet.blank(1)
                        .postponed(CheckName.CREDIT, new CheckResult.Unavailable("TIMEOUT"))
                        .completed(CheckName.MAILBOX, CheckResult.attention("ROLE_MAILBOX")));
    }

    @Test
    void theNextCaseIsTheMostUrgentOne() {
        try (var rita = reviewer("Rita Reviewer", Window.USUAL)) {
            assertThat(rita.rows())
                    .containsExactly(
                            "Nordlicht Systemhaus GmbH",
                            "Morgenrot Rechner GmbH",
                            "Abendstern Datentechnik AG");
            rita.press("/desk/next");
            rita.open("/reviews?holder=me");
            assertThat(rita.rows()).containsExactly("Nordlicht Systemhaus GmbH");
            try (var ravi = reviewer("Ravi Reviewer", Window.USUAL)) {
                assertThat(ravi.page.locator(".queue tbody tr").first().innerText())
                        .contains("Rita Reviewer");
                ravi.press("/desk/next");
                ravi.open("/reviews");
                ravi.press("/desk/next");
                assertThat(ravi.page.locator("[role=status]").innerText())
                        .isEqualTo("No case waits for a reviewer now.");
            }
        }
    }

    @Test
    void filtersAndSearchesByItsForm() {
        try (var rita = reviewer("Rita Reviewer", Window.USUAL)) {
            rita.page.locator("input[name=q]").fill("morgenrot");
            rita.page.locator(".filters button").click();
            assertThat(rita.rows()).containsExactly("Morgenrot Rechner GmbH");
            rita.page.locator("input[name=q]").fill("");
            rita.page.locator("select[name=check]").selectOption("FAILED");
            rita.page.locator(".filters button").click();
            assertThat(rita.rows()).containsExactly("Nordlicht Systemhaus GmbH");
            assertThat(rita.page.locator("select[name=check]").inputValue()).isEqualTo("FAILED");
            rita.open("/reviews?state=x&due=x&check=x&market=%00&holder=%00&after=x&q=%00");
            assertThat(rita.page.locator("h1").innerText()).isEqualTo("Reviews");
        }
    }

    @Test
    void leadsOnFromPageToPage() {
        for (int i = 0; i < 30; i++) {
            stored.ready("Firma " + i, now.plus(Duration.ofDays(3)).plusSeconds(i));
        }
        try (var rita = reviewer("Rita Reviewer", Window.USUAL)) {
            assertThat(rita.rows()).hasSize(25);
            rita.page.locator("a[rel=next]").click();
            assertThat(rita.rows()).hasSize(8).endsWith("Firma 29");
            rita.page.locator(".pages a").first().click();
            assertThat(rita.rows()).startsWith("Nordlicht Systemhaus GmbH");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer,200,303",
        "auditor,200,403",
        "operator,403,403",
        "partner,403,403",
        "lead,200,403"
    })
    void reviewersDecideAuditorsReadAndNobodyElseComesIn(String role, int reads, int decides) {
        try (var person = staff("Pat", Window.USUAL, role)) {
            assertThat(person.open("/reviews")).isEqualTo(reads);
            var token = person.page.locator("input[name=_csrf]");
            String csrf = token.count() == 0 ? "" : token.first().inputValue();
            person.look();
            assertThat(person.posted("/desk/next", csrf)).isEqualTo(decides);
        }
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        try (var rita = reviewer("Rita Reviewer", Window.USUAL)) {
            assertThat(rita.posted("/desk/next", "")).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void pleasesInEveryLanguage(String language) {
        try (var rita = reviewer("Rita Reviewer", Window.USUAL.in(language))) {
            rita.look();
            assertThat(rita.page.locator("html").getAttribute("lang")).isEqualTo(language);
            for (String path :
                    List.of("/reviews?q=nobody&nothing-left", "/?sign-in=failed", "/reviews/x")) {
                rita.open(path);
                rita.look();
            }
        }
        try (var rita = reviewer("Rita Reviewer", Window.DARK_TELEPHONE.in(language))) {
            rita.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "el"})
    void theQueueIsInTheOrderThatIsChosen(String language) {
        for (var window : List.of(Window.USUAL.in(language), Window.DARK_TELEPHONE.in(language))) {
            try (var rita = reviewer("Rita", window)) {
                rita.page.locator(".filters summary").click();
                rita.page.locator("[name=sort]").selectOption("COMPANY");
                rita.page.locator(".filters button[type=submit]").click();
                rita.page.waitForURL("**sort=COMPANY**");
                assertThat(rita.rows())
                        .containsExactly(
                                "Abendstern Datentechnik AG",
                                "Morgenrot Rechner GmbH",
                                "Nordlicht Systemhaus GmbH");
                rita.look();
                rita.shoot("console-order-" + language + "-" + window);
                rita.page.locator("a[href*='/views?'][href*='sort=COMPANY']").click();
                rita.page.locator("#name").fill("By name");
                rita.press("/view/keep");
                rita.page.locator(".views tbody a").first().click();
                assertThat(rita.page.url()).contains("sort=COMPANY");
                assertThat(rita.rows()).startsWith("Abendstern Datentechnik AG");
            }
        }
    }

    @Test
    void pleasesInEveryLight() {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1280)) {
                var window = new Window("en", width, colours);
                try (var rita = reviewer("Rita Reviewer", window)) {
                    rita.look();
                    rita.shoot("console-queue-" + window);
                }
            }
        }
    }

    @Test
    void eachFigureLeadsToItsCases() {
        worked();
        try (var lena = lead(Window.USUAL)) {
            lena.open("/figures");
            lena.look();
            List<Locator> links = lena.page.locator(".figure-table a").all();
            var numbers =
                    links.stream()
                            .filter(link -> link.innerText().matches("\\d+"))
                            .map(link -> List.of(link.getAttribute("href"), link.innerText()))
                            .toList();
            assertThat(numbers).hasSizeGreaterThan(15);
            for (List<String> number : numbers) {
                lena.open(number.getFirst());
                assertThat(lena.rows())
                        .as(number.getFirst())
                        .hasSize(Integer.parseInt(number.getLast()));
            }
            lena.look();
            lena.open("/figures?from=x&to=x&market=%00&by=%00");
            assertThat(lena.page.locator("h1").innerText()).isEqualTo("Figures");
            lena.open("/reviews?did=CLAIM&from=x&to=2026-11-01&by=%00&code=%00&openedTo=x");
            assertThat(lena.page.locator("h1").innerText()).isEqualTo("Reviews");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void figuresPleaseInEveryLanguageAndLight(String language) {
        worked();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1280)) {
                var window = new Window(language, width, colours);
                try (var lena = lead(window)) {
                    lena.open("/figures");
                    lena.look();
                    if (language.equals("en")) {
                        lena.shoot("console-figures-" + window);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"reviewer,403", "auditor,200", "lead,200", "operator,403"})
    void leadsAndAuditorsSeeFigures(String role, int expected) {
        try (var person = staff("Pat", Window.USUAL, role)) {
            assertThat(person.open("/figures")).isEqualTo(expected);
        }
    }

    @Test
    void keysWorkByTheirPlaceAndCanBeSwitchedOff() {
        try (var rita = reviewer("Rita Reviewer", Window.USUAL)) {
            rita.page.keyboard().press("?");
            assertThat(rita.page.locator("#keys[open] tbody tr").count())
                    .isEqualTo(rita.page.locator("#keys tr[data-code]").count() + 1);
            rita.look();
            rita.shoot("console-keys");
            rita.page.locator("#keys form button").click();
            // The place of J has another letter on a Greek keyboard.
            rita.page.evaluate(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {code: 'KeyJ', key: '\\u03be', bubbles: true}))");
            rita.page.keyboard().press("j");
            assertThat(rita.page.evaluate("document.activeElement.innerText"))
                    .isEqualTo("Morgenrot Rechner GmbH");
            rita.page.keyboard().press("k");
            rita.page.keyboard().press("Enter");
            rita.page.waitForURL("**/reviews/*-*");
            rita.page.keyboard().press("c");
            rita.page.waitForURL("**?done=claim");
            rita.page.keyboard().press("r");
            assertThat(rita.page.locator("details[open] form").getAttribute("action"))
                    .endsWith("/reject");
            rita.page.locator("#REJECT-note").focus();
            rita.page.keyboard().type("qn?");
            assertThat(rita.page.locator("#REJECT-note").inputValue()).isEqualTo("qn?");
            rita.page.locator("#keys-open").click();
            rita.page.locator("#keys-on").uncheck();
            rita.page.keyboard().press("Escape");
            rita.open("/reviews");
            rita.page.keyboard().press("?");
            rita.page.keyboard().press("j");
            assertThat(rita.page.locator("#keys[open]").count()).isZero();
            assertThat(rita.page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void aLeadAssignsChosenCasesWithoutScripts(String language) {
        try (var rita = reviewer("Rita", Window.USUAL)) {
            rita.press("/desk/next");
            rita.page.waitForURL("**/reviews/*-*");
        }
        try (var lena = lead(Window.USUAL.in(language))) {
            lena.page.locator("button.bulk").click();
            lena.page.waitForURL("**/reviews?nothing-chosen");
            lena.look();
            lena.page.locator("input[name=pick]").nth(1).check();
            lena.page.locator("input[name=pick]").nth(2).check();
            lena.page.locator("button.bulk").click();
            lena.page.waitForURL("**/bulk");
            lena.look();
            lena.page.locator(".card button[type=submit]").click();
            lena.page.locator("[role=alert] li").first().waitFor();
            lena.look();
            assertThat(lena.page.locator("[role=alert] li").count()).isEqualTo(1);
            lena.page.locator("input[value=ASSIGN]").check();
            lena.page.locator("#assignee").selectOption("rita-subject");
            lena.page.locator("#reason").fill("Ravi is ill");
            lena.shoot("console-bulk");
            lena.page.locator(".card button[type=submit]").click();
            lena.page.locator("td.late").first().waitFor();
            lena.look();
            assertThat(lena.page.locator("td.late").count()).isEqualTo(1);
            assertThat(lena.page.reload().request().method()).isEqualTo("GET");
            assertThat(lena.page.locator("td.late").count()).isEqualTo(1);
            lena.open("/reviews?holder=rita-subject");
            lena.page.locator(".queue a").first().click();
            lena.page.waitForURL("**/reviews/*-*");
            lena.look();
        }
        try (var lena = lead(Window.DARK_TELEPHONE.in(language))) {
            lena.look();
            lena.page.locator("input[name=pick]").first().check();
            lena.page.locator("button.bulk").click();
            lena.page.waitForURL("**/bulk");
            lena.look();
        }
    }

    /** A week of two reviewers' work. */
    private void worked() {
        Instant start = now.minus(Duration.ofDays(9));
        for (int i = 0; i < 6; i++) {
            ReviewerId by = (i % 2 == 0 ? Samples.RITA : Samples.RAVI).id();
            Instant then = start.plus(Duration.ofDays(i));
            Review review =
                    stored.keep(
                            "Firma " + i,
                            then.plus(Duration.ofHours(9)),
                            ReviewStatus.APPROVED,
                            Samples.passed(null));
            stored.happened(review, then, null, ReviewCommand.FINISH_CHECKS);
            stored.happened(review, then.plusSeconds(7000L * i), by, ReviewCommand.CLAIM);
            Instant end = then.plusSeconds(9000L * i);
            if (i % 3 == 0) {
                stored.happened(review, end, by, ReviewCommand.APPROVE);
            } else if (i % 3 == 1) {
                stored.happened(review, end, by, ReviewCommand.REJECT, "CREDIT_RISK");
            } else {
                stored.happened(review, end, by, ReviewCommand.RELEASE);
                stored.happened(review, end, null, ReviewCommand.APPROVE_BY_POLICY);
            }
        }
    }

    private StaffBrowser lead(Window window) {
        return staff("Lena Lead", window, "reviewer", "lead");
    }

    private StaffBrowser reviewer(String name, Window window) {
        return staff(name, window, "reviewer");
    }
}

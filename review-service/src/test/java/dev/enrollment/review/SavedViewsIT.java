package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.review.StaffBrowser.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views over REST and on their page. */
class SavedViewsIT extends ConsoleStage {

    private static final String VIEWS = "/api/views";
    private static final String WAITING =
            "{\"name\":\"%s\",\"shared\":%s,\"filter\":{\"state\":\"READY\",\"market\":\"DE\"}}";

    private final Instant now = Instant.now();

    private RestCall rita;
    private RestCall ravi;

    @BeforeEach
    void fill() {
        stored.ready("Nordlicht Systemhaus GmbH", now.minus(Duration.ofHours(5)));
        stored.keep(
                "Abendstern Datentechnik AG",
                now.plus(Duration.ofDays(2)),
                ReviewStatus.CHECKING,
                Samples.passed(null));
        rita = new RestCall(port, Tokens.of("rita", "reviewer"));
        ravi = new RestCall(port, Tokens.of("ravi", "reviewer"));
    }

    @Test
    void isKeptCountedSharedRenamedAndDeleted() {
        var kept = rita.post(VIEWS, WAITING.formatted("Waiting", false));
        assertThat(kept.status()).isEqualTo(200);
        String view = VIEWS + "/" + kept.json().get("viewId").asString();
        assertThat(kept.json().get("cases").asInt()).isEqualTo(1);
        assertThat(rita.get(view + "/reviews").json().at("/reviews/0/company").asString())
                .isEqualTo("Nordlicht Systemhaus GmbH");
        assertThat(rita.get(view + "/reviews").json().get("reviews").size()).isEqualTo(1);
        assertThat(ravi.get(VIEWS).json().get("views").isEmpty()).isTrue();
        assertThat(ravi.get(view + "/reviews").status()).isEqualTo(404);
        String renamed = "{\"name\":\"Ours\",\"shared\":true}";
        assertThat(ravi.put(view, renamed).status()).isEqualTo(404);
        assertThat(rita.put(view, renamed).status()).isEqualTo(200);
        var seen = ravi.get(VIEWS).json().at("/views/0");
        assertThat(seen.get("name").asString()).isEqualTo("Ours");
        assertThat(seen.get("own").asBoolean()).isFalse();
        assertThat(ravi.delete(view).status()).isEqualTo(404);
        var lena = new RestCall(port, Tokens.of("lena", "lead"));
        assertThat(lena.delete(view).status()).isEqualTo(204);
        assertThat(rita.get(VIEWS).json().get("views").isEmpty()).isTrue();
    }

    @Test
    void casesAreCountedUpToAHundred() {
        for (int i = 0; i < 100; i++) {
            stored.ready("Firma " + i, now.plusSeconds(i));
        }
        var kept = rita.post(VIEWS, WAITING.formatted("Waiting", false)).json();
        assertThat(kept.get("cases").asInt()).isEqualTo(100);
        assertThat(kept.get("more").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void aFilterIsKeptOnThePageAndOpenedByItsLink(String language) {
        try (var ritas = reviewer("Rita", Window.USUAL.in(language))) {
            ritas.page.locator(".filters summary").click();
            ritas.page.locator("select[name=state]").selectOption("READY");
            ritas.page.locator(".filters button").click();
            ritas.page.locator(".views-nav a[href^='/views?']").click();
            ritas.page.locator("#name").fill(" ");
            ritas.page.locator(".keep button").click();
            ritas.page.locator("[role=alert] a").waitFor();
            ritas.look();
            ritas.page.locator("#name").fill("Was wartet");
            ritas.page.locator(".keep input[name=shared]").check();
            ritas.page.locator(".keep button").click();
            ritas.page.locator(".views tbody tr").waitFor();
            ritas.look();
            ritas.page.locator(".views summary").click();
            ritas.look();
            if (language.equals("en")) {
                ritas.shoot("console-views");
            }
        }
        try (var ravis = reviewer("Ravi", Window.USUAL.in(language))) {
            ravis.page.locator(".views-nav a").first().click();
            ravis.page.locator(".views-nav a[aria-current]").waitFor();
            assertThat(ravis.rows()).containsExactly("Nordlicht Systemhaus GmbH");
            ravis.look();
            ravis.open("/views");
            assertThat(ravis.page.locator(".views details").count()).isZero();
            assertThat(ravis.page.locator(".views tbody td").first().innerText()).isEqualTo("1");
            ravis.look();
        }
        try (var ritas = reviewer("Rita", Window.DARK_TELEPHONE.in(language))) {
            ritas.look();
            ritas.open("/views");
            ritas.look();
            ritas.page.locator(".views summary").click();
            ritas.page.locator("form[action$='/delete'] button").click();
            ritas.page.waitForURL("**/views");
            assertThat(ritas.page.locator(".views").count()).isZero();
        }
    }

    @Test
    void anAuditorReadsViewsAndKeepsNone() {
        rita.post(VIEWS, WAITING.formatted("Waiting", true));
        var window = new Window("en", 1280, ColorScheme.DARK);
        try (var ada = staff("Ada", window, "auditor")) {
            ada.open("/reviews?state=READY&market=DE");
            assertThat(ada.page.locator(".views-nav a").allInnerTexts())
                    .isEqualTo(List.of("Waiting", "All views"));
            ada.open("/views?state=READY");
            assertThat(ada.page.locator("main form").count()).isZero();
            ada.look();
        }
    }

    private StaffBrowser reviewer(String name, Window window) {
        return staff(name, window, "reviewer");
    }
}

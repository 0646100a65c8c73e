package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.review.StaffBrowser.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looks at which case, and pages that follow what happens. */
class LivePagesIT extends ConsoleStage {

    @Autowired private ReviewDesk desk;

    private Review review;

    @BeforeEach
    void fill() {
        review = stored.ready("Nordlicht Systemhaus GmbH", Instant.now());
    }

    @Test
    void whoLooksIsTold() {
        var rita = session("Rita", "reviewer");
        var ravi = session("Ravi", "reviewer");
        assertThat(rita.get(page()).body()).doesNotContain("also looking");
        assertThat(ravi.get("/reviews").body()).contains("Rita also looking");
        assertThat(ravi.get(page()).body()).contains("Rita also looking");
        assertThat(rita.get(page()).body()).contains("Ravi also looking");
        jdbc.update("UPDATE looking SET seen_at = now() - interval '61 seconds'");
        assertThat(ravi.get("/reviews").body()).doesNotContain("also looking");
    }

    @Test
    void programsSeeWhoLooksAndSayIt() {
        String onlookers = "/api/reviews/" + review.id() + "/onlookers";
        var rita = session("Rita", "reviewer");
        assertThat(rita.get(page()).statusCode()).isEqualTo(200);
        var program = new RestCall(port, Tokens.of("ravi", "reviewer"));
        assertThat(program.get(onlookers).json().get("names").toString()).isEqualTo("[\"Rita\"]");
        assertThat(rita.get(page()).body()).doesNotContain("also looking");
        assertThat(program.put(onlookers, "").status()).isEqualTo(204);
        assertThat(rita.get(page()).body()).contains("ravi also looking");
        assertThat(program.get(onlookers).json().get("names").toString()).isEqualTo("[\"Rita\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void pagesFollowWhatHappensAndKeepWhatWasChosen(String language) {
        Review second = stored.ready("Abendstern Datentechnik AG", Instant.now());
        var dark = new Window(language, 390, ColorScheme.DARK);
        try (var rita = staff("Rita", dark, "reviewer");
                var lena = staff("Lena", Window.USUAL.in(language), "lead")) {
            lena.page.locator("input[name=pick]").last().check();
            assertThat(lena.page.locator(".others").count()).isZero();
            rita.open(page());
            rita.page.locator("#NOTE-note").fill("What I had begun to write");
            lena.page.locator(".others").first().waitFor();
            lena.look();
            desk.note(review.id(), Samples.RAVI, "Called them");
            rita.page.locator(".history li").first().waitFor();
            rita.page.locator("#live-changed").waitFor();
            assertThat(rita.page.locator(".history").innerText()).contains("Called them");
            assertThat(rita.page.locator("#NOTE-note").inputValue())
                    .isEqualTo("What I had begun to write");
            rita.look();
            desk.claim(Seen.byNobody(second.id()), Samples.RAVI);
            lena.page.locator(".state.ASSIGNED").waitFor();
            assertThat(lena.page.locator("input[name=pick]").last().isChecked()).isTrue();
            lena.look();
        }
    }

    @Test
    void whatAnotherInstanceDoesIsToldToo() throws IOException {
        var rita = session("Rita", "reviewer");
        try (var lines = lines(rita, live(rita.get(page()).body()))) {
            stored.happened(review, Instant.now(), Samples.RAVI.id(), ReviewCommand.NOTE);
            assertThat(first(lines, "event")).isEqualTo("event: changed");
        }
        try (var lines = lines(rita, live(rita.get("/reviews").body()))) {
            stored.happened(review, Instant.now(), Samples.RAVI.id(), ReviewCommand.NOTE);
            assertThat(first(lines, "event")).isEqualTo("event: changed");
        }
    }

    @Test
    void aStreamEndsWithTheSession() throws IOException {
        var rita = session("Rita", "reviewer");
        try (var lines = lines(rita, live(rita.get(page()).body()))) {
            jdbc.update("DELETE FROM spring_session");
            assertThat(first(lines, "event")).isEqualTo("event: ended");
            lines.lines().forEach(_ -> {});
        }
        assertThat(rita.open("/reviews/live").statusCode()).isEqualTo(302);
    }

    @Test
    void openPagesHoldNoConnectionToTheDatabaseAndAreBounded() throws IOException {
        List<InputStream> open = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            var somebody = session("Person" + person, "reviewer");
            for (int i = 0; i < 6; i++) {
                var stream = somebody.open("/reviews/live");
                assertThat(stream.statusCode()).isEqualTo(200);
                open.add(stream.body());
            }
            assertThat(somebody.get("/reviews").statusCode()).isEqualTo(200);
        }
        open.add(session("Person0", "reviewer").open("/reviews/live").body());
        assertThat(new String(open.getFirst().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("event: ended\ndata: \n\n");
        for (InputStream stream : open) {
            stream.close();
        }
    }

    private String page() {
        return "/reviews/" + review.id();
    }

    /** The address that the page listens to. */
    private static String live(String page) {
        return page.replaceFirst("(?s).*data-live=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
    }

    private static BufferedReader lines(StaffSession person, String live) {
        var answer = person.open(live);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String first(BufferedReader lines, String beginning) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }
}

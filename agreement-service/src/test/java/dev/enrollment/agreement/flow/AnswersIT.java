package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.agreement.Sealer;
import dev.enrollment.agreement.SealingDesk;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.tests.Onlooker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a browser, with scripts and without: the three answers; each form says what it lacks. */
class AnswersIT extends SeenService {

    @Autowired private SealingDesk desk;
    @Autowired private Sealer sealer;

    @ParameterizedTest
    @CsvSource({
        "en,1280,LIGHT,true",
        "de,390,DARK,true",
        "fr,390,LIGHT,true",
        "el,390,LIGHT,false"
    })
    void namesAnotherPersonByTheCode(
            String language, int width, ColorScheme colours, boolean scripts) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eyes = eyes(language, width, colours).setJavaScriptEnabled(scripts);
        var bernd =
                new Person(
                        UUID.randomUUID().toString(),
                        "Bernd Bauer",
                        "bernd." + UUID.randomUUID() + "@firma.example",
                        true);
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(), enrollment.signatory());
            var onlooker = new Onlooker(page, "422");
            look(onlooker, scripts, "agreement-answers-" + language);

            page.locator("a[href$='/delegate']").click();
            look(onlooker, scripts);
            submit(page, "/delegate");
            assertFocused(page, texts.getString("delegate.wrong.authorised"));
            look(onlooker, scripts);
            page.locator("#name").fill(bernd.name());
            page.locator("#email").fill(bernd.email());
            page.locator("#phone").fill("+49 151 12345678");
            page.locator("#authorised").check();
            submit(page, "/delegate");
            String code = enrollment.code(enrollment.phone());
            page.locator("#code:focus").fill(wrong(code));
            submit(page, "/delegate");
            assertFocused(page, texts.getString("delegate.wrong.CODE_WRONG"));
            look(onlooker, scripts, "agreement-delegate-" + language);
            page.locator("#code").fill(code);
            submit(page, "/delegate");
            assertThat(page.locator("[role=status]").innerText()).contains("Bernd Bauer");
            look(onlooker, scripts, "agreement-passed-on-" + language);
        }
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(2), bernd);
            assertHeading(page, texts.getString("agreement.title"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en,1280,LIGHT,true",
        "de,390,DARK,true",
        "fr,390,LIGHT,true",
        "el,390,LIGHT,false"
    })
    void declinesWithAReason(String language, int width, ColorScheme colours, boolean scripts) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eyes = eyes(language, width, colours).setJavaScriptEnabled(scripts);
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(), enrollment.signatory());
            var onlooker = new Onlooker(page, "422");
            page.locator("a[href$='/decline']").click();
            look(onlooker, scripts);
            page.locator("#words").fill("Ziffer 7");
            submit(page, "/decline");
            assertFocused(page, texts.getString("decline.missing.reason"));
            assertThat(page.locator("#words").inputValue()).isEqualTo("Ziffer 7");
            look(onlooker, scripts, "agreement-decline-" + language);
            page.locator("[value=NO_LONGER_INTERESTED]").check();
            submit(page, "/decline");
            assertHeading(page, texts.getString("outcome.DECLINED.title"));
            look(onlooker, scripts);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT,true", "de,390,DARK,true", "fr,390,LIGHT,false"})
    void signsWithTheCode(String language, int width, ColorScheme colours, boolean scripts) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eyes = eyes(language, width, colours).setJavaScriptEnabled(scripts);
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(), enrollment.signatory());
            var onlooker = new Onlooker(page, "422");
            submit(page, "/accept");
            assertFocused(page, texts.getString("accept.MISSING"));
            look(onlooker, scripts);
            submit(page, "/code");
            assertThat(page.locator("[role=status]").innerText())
                    .contains(enrollment.phone().substring(enrollment.phone().length() - 3));
            String code = enrollment.code(enrollment.phone());
            page.locator("#code").fill(wrong(code));
            page.locator("[name=accepted]").check();
            submit(page, "/accept");
            assertFocused(page, texts.getString("accept.CODE_WRONG"));
            look(onlooker, scripts, "agreement-code-" + language);
            assertThat(page.locator("[name=accepted]").isChecked()).isTrue();
            page.locator("#code").fill(code.substring(0, 3) + "-" + code.substring(3));
            submit(page, "/accept");
            assertHeading(page, texts.getString("outcome.SIGNED.title"));
        }
        if (scripts) {
            seal(enrollment);
            operatorIsAskedWhy(enrollment, texts, eyes);
        }
    }

    private void seal(Enrollment enrollment) {
        for (SealingOrder order : desk.claim(1000, Duration.ofHours(1))) {
            if (order.enrollment().value().equals(enrollment.id())) {
                desk.settle(List.of(sealer.seal(order)), Duration.ZERO, Duration.ZERO);
            }
        }
    }

    private static void operatorIsAskedWhy(
            Enrollment enrollment,
            ResourceBundle texts,
            com.microsoft.playwright.Browser.NewContextOptions eyes) {
        String link = "/cases/" + enrollment.id();
        var http = new Browser(SERVICE.url());
        http.open(link, SERVICE.provider(), "operator");
        try (var context = chromium.newContext(eyes)) {
            Page page = opened(context, link, http);
            var onlooker = new Onlooker(page, "422");
            onlooker.look();
            submit(page, "/packs/" + enrollment.id());
            assertFocused(page, texts.getString("case.problem.reason"));
            onlooker.look();
            onlooker.shoot("agreement-case-" + page.locator("html").getAttribute("lang"));
        }
    }

    private static String wrong(String code) {
        return code.startsWith("0") ? "111111" : "000000";
    }
}

package dev.enrollment.agreement.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.tests.Onlooker;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a browser: links that open no agreement any more, or not to this person, lead on. */
class WorthlessLinksIT extends SeenService {

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT,true", "de,390,DARK,true", "fr,390,LIGHT,false"})
    void anOlderLinkLeadsToTheNewestAndAnExpiredOneSaysSo(
            String language, int width, ColorScheme colours, boolean scripts) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eyes = eyes(language, width, colours).setJavaScriptEnabled(scripts);
        try (var context = chromium.newContext(eyes)) {
            Page page = signedIn(context, enrollment.link(), enrollment.signatory());
            var onlooker = new Onlooker(page, "422", "404");
            var reissued = Staff.call(SERVICE, "POST", enrollment.id() + "/link", "reviewer");
            assertThat(reissued.statusCode()).isEqualTo(200);
            page.locator("[name=accepted]").check();
            submit(page, "/accept");
            assertHeading(page, texts.getString("neutral.title"));
            assertThat(page.locator("main").innerText())
                    .contains(texts.getString("neutral.newest"));
            look(onlooker, scripts, "agreement-older-link-" + language);
            page.locator("main a[href='/agreements']").click();
            assertHeading(page, texts.getString("agreements.title"));
            page.locator("main a[href='" + enrollment.link(2) + "']").click();
            assertHeading(page, texts.getString("agreement.title"));

            jdbc.update(
                    "UPDATE agreement SET expires_at = clock_timestamp() WHERE enrollment_id = ?",
                    enrollment.id());
            page.locator("[name=accepted]").check();
            submit(page, "/accept");
            assertHeading(page, texts.getString("outcome.EXPIRED.title"));
            assertThat(page.locator("[role=status]").innerText())
                    .isEqualTo(texts.getString("outcome.EXPIRED.text"));
            assertThat(page.locator("main form").count()).isZero();
            look(onlooker, scripts, "agreement-expired-" + language);
            page.navigate(SERVICE.url().resolve(enrollment.link(2) + "/delegate").toString());
            assertHeading(page, texts.getString("outcome.EXPIRED.title"));
        }
        enrollment.awaitEvents("AgreementOffered", "AgreementReminded", "AgreementExpired");
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "fr,390,LIGHT", "el,1280,DARK"})
    void whoeverMayNotReadItIsToldWhyAndMaySignInAsSomebodyElse(
            String language, int width, ColorScheme colours) {
        var texts = ResourceBundle.getBundle("messages", Locale.of(language));
        var enrollment = Enrollment.offered(SERVICE, wire, language);
        var eve =
                new Person(
                        UUID.randomUUID().toString(),
                        "Eve Other",
                        "eve." + UUID.randomUUID() + "@another-company.example",
                        true);
        try (var context = chromium.newContext(eyes(language, width, colours))) {
            Page page = signedIn(context, enrollment.link(), eve);
            var onlooker = new Onlooker(page, "404");
            assertHeading(page, texts.getString("neutral.title"));
            assertThat(page.locator("main").innerText())
                    .contains(texts.getString("neutral.person"));
            onlooker.look();
            onlooker.shoot("agreement-neutral-" + language);
            page.locator("main a[href='?sign-in=other']").click();
            assertHeading(page, texts.getString("other-person.title"));
            assertThat(page.locator("main").innerText()).contains(eve.email());
            assertThat(page.locator("main form [name=back]").inputValue())
                    .isEqualTo(enrollment.link());
            onlooker.look();
            onlooker.shoot("agreement-other-person-" + language);
        }
    }
}

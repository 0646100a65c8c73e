package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.portal.flow.Applicant.Eyes;
import dev.enrollment.account.remark.RemarkDesk;
import dev.enrollment.account.remark.Remarks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People open an account and apply, in a real browser, in each language of the portal. */
@Tag("own-servers")
class JourneysIT extends RunningBrowser {

    private static final AtomicInteger COMPANIES = new AtomicInteger(70_000);

    @Autowired private NewsDesk news;
    @Autowired private RemarkDesk remarks;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void fromTheFirstPageToTheReview(String language) {
        walk(Eyes.on(language), language.equals("en") ? "en" : "");
    }

    @Test
    void onATelephoneInTheDark() {
        walk(new Eyes("de-CH", 360, ColorScheme.DARK, true), "phone");
    }

    @Test
    void withoutScripts() {
        walk(new Eyes("fr-BE", 800, ColorScheme.LIGHT, false), "");
    }

    private void walk(Eyes eyes, String shots) {
        String language = eyes.language().substring(0, 2);
        var texts = ResourceBundle.getBundle("portal/messages", Locale.of(language));
        try (var jana = new Applicant(browser, Visitor.named("Jana", "Petersen"), eyes)) {
            Journey journey = new Journey(jana, texts, shots, eyes.scripts());
            journey.signIn();
            journey.openAccount(Integer.toString(COMPANIES.incrementAndGet()));
            journey.confirmPhone();
            journey.apply();
            assertThat(
                            jdbc.queryForMap(
                                    """
                                    SELECT d.text_version, d.language, d.person, a.status,
                                           a.channel, p.administrator_phone, p.revision
                                      FROM declaration d JOIN account a USING (enrollment_id)
                                      JOIN application p USING (enrollment_id)
                                     WHERE a.enrollment_id = ?::uuid
                                    """,
                                    journey.enrollment()))
                    .isEqualTo(
                            Map.of(
                                    "text_version", "2026-01",
                                    "language", language,
                                    "person", "Jana Petersen",
                                    "status", "APPLIED",
                                    "channel", "PORTAL",
                                    "administrator_phone", journey.phone(),
                                    "revision", 3));
            goOn(journey);
        }
    }

    private static void reviewersGetTheDocument(String id) {
        var reviewer = PlainBrowser.signedIn(Visitor.withRole("reviewer"));
        String list = reviewer.get("/documents/" + id).body();
        Matcher link = Pattern.compile("/documents/" + id + "/[0-9a-f-]{36}").matcher(list);
        assertThat(link.find()).isTrue();
        var document = reviewer.get(link.group());
        assertThat(document.body()).isEqualTo(Journey.PDF);
        assertThat(document.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(document.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"VAT_CERTIFICATE.pdf\"");
        for (String role : List.of("operator", "partner")) {
            var other = PlainBrowser.signedIn(Visitor.withRole(role));
            assertThat(other.get(link.group()).statusCode()).as(role).isEqualTo(403);
        }
        String elsewhere = link.group().replace(id, UUID.randomUUID().toString());
        assertThat(reviewer.get(elsewhere).statusCode()).isEqualTo(404);
    }

    /** What reviewers do is told by their events; the applicant answers each. */
    private void goOn(Journey journey) {
        var id = EnrollmentId.of(journey.enrollment());
        Instant due = Instant.now().plus(Duration.ofDays(14));
        var items =
                List.of(
                        "office.street",
                        "supportProfile.coverage",
                        "supportProfile.languages",
                        "VAT_CERTIFICATE");
        remarks.told(
                id,
                new Remarks(
                        7,
                        null,
                        Map.of(
                                "office.street", Journey.WHY_THE_STREET,
                                "VAT_CERTIFICATE", Journey.WHY_THE_CERTIFICATE)));
        news.informationRequested(id, Instant.now(), items, due);
        journey.answer();
        reviewersGetTheDocument(journey.enrollment());
        remarks.told(id, new Remarks(9, Journey.WHY_NOT, Map.of()));
        news.rejected(id, Instant.now(), List.of("CREDIT_RISK"), due);
        journey.appeal();
        if (journey.language().equals("de")) {
            news.rejected(id, Instant.now(), List.of("CREDIT_RISK"), null);
            journey.noFurtherAppeal();
        } else {
            journey.withdraw();
        }
        journey.copy();
    }
}

package dev.enrollment.account.portal.flow;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.document.Document;
import dev.enrollment.account.document.DocumentDesk;
import dev.enrollment.account.document.DocumentKind;
import dev.enrollment.account.document.pdf.RealPdfs;
import dev.enrollment.account.portal.flow.Applicant.Eyes;
import dev.enrollment.account.remark.RemarkDesk;
import dev.enrollment.account.remark.Remarks;
import dev.enrollment.events.Profile;
import dev.enrollment.schemas.Topics;
import dev.enrollment.tests.TopicReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** People open an account and apply, in a real browser, in each language of the portal. */
@Tag("own-servers")
class JourneysIT extends RunningBrowser {

    private static final AtomicInteger COMPANIES = new AtomicInteger(70_000);

    @Autowired private NewsDesk news;
    @Autowired private RemarkDesk remarks;
    @Autowired private DocumentDesk documents;

    @ParameterizedTest
    @ValueSource(strings = {"en", "el"})
    void fromTheFirstPageToTheReview(String language) throws IOException {
        walk(Eyes.on(language), language.equals("en") ? "en" : "");
    }

    @Test
    void onATelephoneInTheDark() throws IOException {
        walk(new Eyes("de-CH", 360, ColorScheme.DARK, true), "phone");
    }

    @Test
    void withoutScripts() throws IOException {
        walk(new Eyes("fr-BE", 800, ColorScheme.LIGHT, false), "");
    }

    @Test
    void withTheKeyboardAlone() {
        String number = Integer.toString(COMPANIES.incrementAndGet());
        var visitor = Visitor.named("Jana", "Petersen");
        try (var jana = new Applicant(browser, visitor, Eyes.on("en"))) {
            new Typist(jana.page()).fromTheFirstPageToTheReview(number);
        }
    }

    private void walk(Eyes eyes, String shots) throws IOException {
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
            reviewersAreToldWhoDeclared(journey.enrollment(), 3, language);
            goOn(journey, eyes);
        }
    }

    private static void reviewersAreToldWhoDeclared(String id, int revision, String language) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () ->
                                assertThat(
                                                new TopicReader()
                                                        .read(Topics.PROFILES, id, Profile.class)
                                                        .getLast())
                                        .extracting(
                                                Profile::getRevision,
                                                Profile::getDeclaredBy,
                                                Profile::getDeclarationLanguage)
                                        .containsExactly(revision, "Jana Petersen", language));
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

    /** Each opened in place by a link, on a page with nothing to complain of. */
    private void reviewersSeeDocumentsInPlace(EnrollmentId id, Eyes eyes) throws IOException {
        documents.handIn(id, Map.of("PROOF_OF_ADDRESS", RealPdfs.written("", "")));
        documents.handIn(id, Map.of("SUPPORT_PLAN", picture()));
        Map<String, UUID> handedIn =
                documents.all(id).stream().collect(toMap(Document::item, Document::id));
        String all = "/documents/" + id;
        var audited = new ListAppender<ILoggingEvent>();
        audited.start();
        var audit = (Logger) LoggerFactory.getLogger("enrollment.audit");
        audit.addAppender(audited);
        var visitor = Visitor.withRole("reviewer");
        try (var reviewer = new Applicant(browser, visitor, eyes)) {
            reviewer.open("/oauth2/authorization/portal");
            reviewer.open(all + "?open=" + handedIn.get("VAT_CERTIFICATE"));
            assertThat(reviewer.page().locator(".document").count()).isZero();
            assertThat(reviewer.page().locator("#shown").count()).isOne();
            reviewer.look();
            reviewer.open(all + "?open=" + handedIn.get("SUPPORT_PLAN"));
            assertThat(reviewer.page().locator("img.document").evaluate("it => it.naturalWidth"))
                    .isEqualTo(40);
            reviewer.look();
            reviewer.open(all + "?open=" + handedIn.get("PROOF_OF_ADDRESS"));
            String shown = all + "/" + handedIn.get("PROOF_OF_ADDRESS") + "/shown";
            assertThat(reviewer.page().locator("iframe.document").getAttribute("src"))
                    .isEqualTo(shown);
            reviewer.look();
            reviewer.shoot("documents-" + eyes.language() + "-" + eyes.width());
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(
                            () ->
                                    assertThat(List.copyOf(audited.list))
                                            .extracting(ILoggingEvent::getFormattedMessage)
                                            .contains(
                                                    "READ %s: GET %s, done"
                                                            .formatted(
                                                                    visitor.claims().get("sub"),
                                                                    shown)));
        } finally {
            audit.detachAppender(audited);
        }
    }

    /** The applicant's own words in place, on a page with nothing to complain of. */
    private void reviewersReadTheAppeal(EnrollmentId id, Eyes eyes) {
        Map<DocumentKind, UUID> sent =
                documents.all(id).stream()
                        .filter(document -> document.item().equals("APPEAL"))
                        .collect(toMap(Document::kind, Document::id));
        assertThat(sent).containsOnlyKeys(DocumentKind.TEXT, DocumentKind.PDF);
        String words = "/documents/" + id + "/" + sent.get(DocumentKind.TEXT);
        try (var reviewer = new Applicant(browser, Visitor.withRole("reviewer"), eyes)) {
            reviewer.open("/oauth2/authorization/portal");
            reviewer.open("/documents/" + id + "?open=" + sent.get(DocumentKind.TEXT));
            assertThat(reviewer.page().frameLocator("iframe.document").locator("body").innerText())
                    .isEqualTo(Journey.WHY_THEN);
            assertThat(
                            reviewer.page()
                                    .locator("iframe.document")
                                    .evaluate("it => getComputedStyle(it).backgroundColor"))
                    .as("black text needs white paper in the dark, too")
                    .isEqualTo("rgb(255, 255, 255)");
            reviewer.look();
            reviewer.shoot("appeal-" + eyes.language() + "-" + eyes.width());
        }
        var saved = PlainBrowser.signedIn(Visitor.withRole("reviewer")).get(words);
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"APPEAL.txt\"");
    }

    /** By its own word an answer has a type, no origin and no sources. */
    private void whatIsShownIsNobodyElse(EnrollmentId id) {
        String all = "/documents/" + id + "/";
        var reviewer = PlainBrowser.signedIn(Visitor.withRole("reviewer"));
        var stranger = PlainBrowser.signedIn(Visitor.withRole("operator"));
        for (Document one : documents.all(id)) {
            var shown = reviewer.get(all + one.id() + "/shown");
            assertThat(stranger.get(all + one.id() + "/shown").statusCode()).isEqualTo(403);
            if (one.item().equals("VAT_CERTIFICATE")) {
                assertThat(shown.statusCode()).as("opens nowhere").isEqualTo(404);
                continue;
            }
            assertThat(shown.headers().firstValue("Content-Type")).contains(one.kind().mediaType());
            assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("inline;");
            assertThat(shown.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox; frame-ancestors 'self'");
            assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(shown.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("same-origin");
            assertThat(shown.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
        }
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** What reviewers do is told by their events; the applicant answers each. */
    private void goOn(Journey journey, Eyes eyes) throws IOException {
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
        reviewersAreToldWhoDeclared(journey.enrollment(), 4, eyes.language().substring(0, 2));
        reviewersGetTheDocument(journey.enrollment());
        reviewersSeeDocumentsInPlace(id, eyes);
        whatIsShownIsNobodyElse(id);
        remarks.told(id, new Remarks(9, Journey.WHY_NOT, Map.of()));
        news.rejected(id, Instant.now(), List.of("CREDIT_RISK"), due);
        journey.appeal();
        reviewersReadTheAppeal(id, eyes);
        if (journey.language().equals("de")) {
            news.rejected(id, Instant.now(), List.of("CREDIT_RISK"), null);
            journey.noFurtherAppeal();
        } else {
            journey.withdraw();
        }
        journey.copy();
    }
}

package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.account.portal.flow.Applicant.Eyes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the approval to the partner's home: each page says what comes next and leads there. */
class PartnerHomeIT extends RunningBrowser {

    private static final String NUMBER = "PA-4242";

    @Autowired private NewsDesk news;
    @Autowired private AccountDesk accounts;

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "el,320,LIGHT"})
    void everyStepAfterTheApprovalHasAWayOn(String language, int width, ColorScheme colours) {
        var jana = Visitor.named("Jana", "Petersen");
        String account = registered(jana, language + width);
        var id = EnrollmentId.of(account.substring("/enrollments/".length()));
        jdbc.update("UPDATE account SET status = 'APPLIED' WHERE enrollment_id = ?", id.value());

        news.approved(id, Instant.now());
        news.offered(id, Instant.now(), Instant.now().plus(Duration.ofDays(30)));
        var texts = ResourceBundle.getBundle("portal/messages", Locale.of(language));
        var eyes = new Eyes(language, width, colours, true);
        try (var applicant = new Applicant(browser, jana, eyes)) {
            applicant.open("/home?case=" + id);
            assertThat(applicant.page().url()).endsWith(account);
            assertThat(currentStep(applicant)).isEqualTo(texts.getString("step.agreement"));
            assertThat(link(applicant, "task.agreement.go", texts))
                    .endsWith("/agreements?enrollment=" + id);
            assertThat(applicant.page().locator("#course .notice").first().innerText())
                    .contains(texts.getString("task.agreement.due").replace(" {0}.", ""));
            applicant.look();
            for (int click = 0; click < 2; click++) {
                applicant.send(account + "/link");
                assertThat(applicant.page().locator("#done").innerText())
                        .isEqualTo(texts.getString("done.link"));
            }
            assertThat(
                            jdbc.queryForObject(
                                    """
                                    SELECT count(*)::int FROM timeline_entry
                                     WHERE milestone = 'LINK_REQUESTED' AND enrollment_id = ?
                                    """,
                                    Integer.class,
                                    id.value()))
                    .isEqualTo(1);
            applicant.look();
            applicant.shoot("portal-agreement-" + language);

            news.signed(id, Instant.now(), Accounting.signature(jana.subject()));
            applicant.open(account);
            assertThat(currentStep(applicant)).isEqualTo(texts.getString("step.set-up"));
            assertThat(applicant.page().locator("#task-title").innerText())
                    .isEqualTo(texts.getString("task.set-up"));
            applicant.look();
            applicant.open(account + "/partner");
            assertThat(applicant.page().url()).endsWith(account);

            provisioned(id);
            applicant.open(account);
            applicant.look();
            applicant.page().locator("#course a[role=button]").click();
            assertThat(link(applicant, "partner.again.go", texts))
                    .isEqualTo("/oauth2/authorization/portal");
            applicant.look();
        }
        var partner =
                new Visitor(jana.subject(), "Jana", "Petersen", jana.email(), List.of("partner"));
        try (var applicant = new Applicant(browser, partner, eyes)) {
            applicant.open("/");
            applicant.page().locator("a[href='/oauth2/authorization/portal']").click();
            assertThat(applicant.page().url()).endsWith(account + "/partner");
            assertThat(applicant.page().locator(".facts").innerText()).contains(NUMBER);
            assertThat(link(applicant, "partner.portal", texts)).startsWith("https://");
            assertThat(link(applicant, "partner.agreement", texts)).endsWith("/agreements");
            assertThat(applicant.page().locator("footer").innerText()).contains(jana.email());
            assertThat(applicant.page().locator(".steps .done").count()).isEqualTo(5);
            applicant.look();
            applicant.shoot("portal-partner-" + language);
        }
    }

    private static List<Eyes> eyes() {
        return List.of(
                new Eyes("en", 390, ColorScheme.LIGHT, true),
                new Eyes("en", 1280, ColorScheme.DARK, true));
    }

    /** Who applies names another person, attests that person's right, and is told who signs. */
    @ParameterizedTest
    @MethodSource("eyes")
    void theAdministratorSeesWhoIsToSign(Eyes eyes) {
        String phone = "+49151234" + (50_000 + eyes.width());
        var jana = Visitor.named("Jana", "Petersen");
        String account = registered(jana, "signatory-" + eyes.width());
        var id = EnrollmentId.of(account.substring("/enrollments/".length()));
        try (var applicant = new Applicant(browser, jana, eyes)) {
            applicant.open("/oauth2/authorization/portal");
            applicant.open(account + "/phone");
            applicant.fill(Map.of("number", phone));
            applicant.send("/phone");
            applicant.fill(Map.of("code", Outside.code(phone)));
            applicant.send("/phone/code");
            applicant.open(account + "/application");
            applicant.fill(
                    Map.of(
                            "partnerNetworkId", "4242424",
                            "supportProfile.url", "https://support.nordlicht.example",
                            "signatory.name", "Berta Boss"));
            applicant.page().locator("input[value=EXTENDED]").check();
            applicant.page().locator("input[type=checkbox][value=de]").check();
            applicant.press("continue");
            assertThat(applicant.page().locator("[role=alert] li").allInnerTexts())
                    .anyMatch(it -> it.contains("E-mail address of the signatory"))
                    .anyMatch(it -> it.contains("Phone of the signatory"));
            applicant.fill(
                    Map.of(
                            "signatory.email", "berta@nordlicht.example",
                            "signatory.phone", "0151 23456708"));
            applicant.look();
            applicant.shoot("portal-signatory");
            applicant.press("continue");
            assertThat(applicant.page().locator("#attest-signatory").innerText())
                    .contains("Berta Boss", "berta@nordlicht.example");
            applicant.look();
            applicant.page().locator(Applicant.field("declaration.authorityAttested")).check();
            applicant.page().locator(Applicant.field("declaration.creditCheckConsented")).check();
            applicant.send("/answers");
            applicant.look();
            assertThat(applicant.page().locator("[role=alert] a").getAttribute("href"))
                    .isEqualTo("#naming");
            applicant.page().locator("button[name=send]").click();
            applicant.look();
            applicant.shoot("portal-signatory-code-" + eyes.width());
            applicant.fill(Map.of("code", Outside.code(phone)));
            applicant.send("/answers");
            var asked = List.of("signatory.name", "signatory.email", "signatory.phone");
            news.informationRequested(id, Instant.now(), asked, null);
            applicant.open(account + "/information");
            applicant.look();
            applicant.fill(Map.of("signatory.phone", "0151 23456709"));
            applicant.send("/information");
            applicant.look();
            assertThat(applicant.page().locator("[role=alert] a").getAttribute("href"))
                    .isEqualTo("#naming");
            applicant.page().locator("button[name=send]").click();
            applicant.look();
            applicant.shoot("portal-signatory-asked-" + eyes.width());
            applicant.fill(Map.of("code", Outside.code(phone)));
            applicant.send("/information");
            assertThat(applicant.page().locator("#done").count()).isOne();
            news.approved(id, Instant.now());
            news.offered(id, Instant.now(), Instant.now().plus(Duration.ofDays(30)));
            applicant.open(account);
            assertThat(applicant.page().locator("#course .notice").first().innerText())
                    .contains("Berta Boss", "berta@nordlicht.example", "Send the link again")
                    .doesNotContain("Read and sign");
            applicant.look();
            applicant.shoot("portal-signatory-named");
        }
    }

    private static String currentStep(Applicant applicant) {
        return applicant.page().locator(".steps [aria-current]").textContent();
    }

    private static String link(Applicant applicant, String text, ResourceBundle texts) {
        return applicant
                .page()
                .locator("a:text-is(\"" + texts.getString(text) + "\")")
                .getAttribute("href");
    }

    private static String registered(Visitor visitor, String number) {
        var browser = PlainBrowser.signedIn(visitor);
        String draft = PlainBrowser.id(browser.submit("/enrollments", Map.of("market", "DE")));
        var answer = browser.take(draft + "/account", PlainBrowser.company("HRB " + number));
        assertThat(answer.statusCode()).isEqualTo(303);
        return draft;
    }

    /** As provisioning leaves it when the back end has made the account. */
    private void provisioned(EnrollmentId id) {
        jdbc.update(
                """
                UPDATE provisioning SET status = 'COMPLETED', partner_account_id = ?
                 WHERE enrollment_id = ?
                """,
                NUMBER,
                id.value());
        accounts.completed(id, NUMBER);
    }
}

package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** One walk through the portal, looking closely at every page on the way. */
final class Journey {

    private static final String LINES_OF_LANGUAGES =
            "new Set(Array.from(document.querySelectorAll('.languages li'), it => it.offsetTop)).size";

    static final String PDF = "%PDF-1.7 certificate";
    static final String WHY_THE_STREET = "The register has Speicherstraße 2. Which one is right?";
    static final String WHY_THE_CERTIFICATE = "The one we have is from another company.";
    static final String WHY_NOT = "Your accounts of 2025 show losses in all quarters.";
    static final String WHY_THEN =
            "These are another company's accounts. Ours are attached, Ŝarlote.";

    private final Applicant applicant;
    private final Page page;
    private final ResourceBundle texts;
    private final String shots;
    private final boolean scripts;
    private String phone = "";

    Journey(Applicant applicant, ResourceBundle texts, String shots, boolean scripts) {
        this.applicant = applicant;
        this.page = applicant.page();
        this.texts = texts;
        this.shots = shots;
        this.scripts = scripts;
    }

    void signIn() {
        applicant.open("/");
        look("welcome.title");
        page.locator("a[href='/oauth2/authorization/portal']").click();
        look("enrollments.title");
    }

    /** Begins, saves, comes back, errs, puts it right. */
    void openAccount(String number) {
        applicant.send("/enrollments");
        assertThat(page.locator("[role=alert]").innerText())
                .contains(texts.getString("rule.MARKET_MISSING"));
        page.locator("#market").selectOption(new SelectOption().setValue("DE"));
        applicant.send("/enrollments");
        look("account.title", page.locator("#market").innerText());

        applicant.fill(Map.of("company.legalName", "Nordlicht Systemhaus GmbH"));
        throughEveryLanguage();
        applicant.press("save");
        applicant.open("/enrollments");
        applicant.look();
        page.locator(".begun a").first().click();
        assertThat(page.locator(Applicant.field("company.legalName")).inputValue())
                .isEqualTo("Nordlicht Systemhaus GmbH");
        assertThat(page.locator(Applicant.field("administrator.familyName")).inputValue())
                .isEqualTo("Petersen");

        applicant.fill(
                Map.of(
                        "company.registrationNumber", "HRB " + number,
                        "office.street", "Speicherstraße 1",
                        "office.postalCode", "2045",
                        "office.city", "Hamburg",
                        "office.phone", "+49 40 1234507",
                        "administrator.phone", phone(number)));
        applicant.press("continue");
        look("account.title", page.locator("#market").innerText());
        assertThat(page.locator("[role=alert] li").allInnerTexts())
                .singleElement()
                .asString()
                .startsWith(texts.getString("field.office.postalCode"));
        shoot("account-errors");

        applicant.fill(Map.of("office.postalCode", "20457"));
        applicant.press("continue");
        look("answers.check");
        page.locator(Applicant.field("office.city") + " a").click();
        applicant.fill(Map.of("office.city", "Hamburg-Mitte"));
        applicant.press("continue");
        assertThat(page.locator(".answers").innerText()).contains("Hamburg-Mitte", "HRB " + number);
        shoot("answers");
        applicant.send("/answers");
        look("phone.title");
    }

    /** What was typed stays, and Enter sends the form, not the first language. */
    private void throughEveryLanguage() {
        var company = page.locator(Applicant.field("company.legalName"));
        String own = page.locator("html").getAttribute("lang");
        for (String language : List.of("fr", "de", "el", "en", own)) {
            page.locator(".languages button[value=" + language + "]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(company.inputValue()).isEqualTo("Nordlicht Systemhaus GmbH");
        }
        applicant.look();
        company.press("Enter");
        page.locator("[role=alert] li").first().waitFor();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(own);
    }

    /** By call to another number than the account's, after a text message to that one. */
    void confirmPhone() {
        String number = page.locator("#number").inputValue();
        applicant.send("/phone");
        look("phone.title");
        page.locator("#code").fill("no code");
        applicant.send("/phone/code");
        look("phone.title");
        assertThat(page.locator("[role=alert]").innerText())
                .contains(texts.getString("rule.CODE_FORM"));
        phone = number.replaceAll("\\D", "").replaceFirst("^49151", "+49171");
        applicant.fill(Map.of("number", phone));
        page.locator("input[value=VOICE]").check();
        applicant.send("/phone");
        shoot("phone");
        assertThat(channels("+" + number.replaceAll("\\D", ""))).containsExactly("SMS");
        assertThat(channels(phone)).containsExactly("VOICE");
        page.locator("#code").fill(Outside.code(phone));
        applicant.send("/phone/code");
        look("confirmation.title");
        shoot("confirmation");
    }

    void apply() {
        page.locator("a[href$='/application']").click();
        look("application.title");
        applicant.press("continue");
        look("application.title");
        assertThat(page.locator("[role=alert] li").count()).isEqualTo(4);
        page.navigate(page.url());
        applicant.fill(
                Map.of(
                        "partnerNetworkId", "4242424",
                        "supportProfile.url", "https://support.nordlicht.example"));
        page.locator("input[value=EXTENDED]").check();
        page.locator("input[type=checkbox][value=de]").check();
        if (scripts) {
            page.locator("#member:not(:empty)").waitFor();
        }
        shoot("application");
        applicant.press("continue");
        look("answers.check");
        assertThat(page.locator(".answers").last().innerText())
                .contains("4242424", texts.getString("coverage.EXTENDED"));
        applicant.send("/answers");
        look("answers.check");
        assertThat(page.locator("[role=alert] li").count()).isEqualTo(2);
        page.locator(Applicant.field("declaration.authorityAttested")).check();
        page.locator(Applicant.field("declaration.creditCheckConsented")).check();
        applicant.send("/answers");
        assertThat(page.locator("#done").innerText()).isEqualTo(texts.getString("done.submitted"));
        assertThat(page.locator("h1").innerText()).isEqualTo("Nordlicht Systemhaus GmbH");
        assertThat(page.locator(".tag").innerText()).isEqualTo(texts.getString("status.APPLIED"));
        assertThat(page.locator(".timeline").innerText())
                .contains(texts.getString("code.OTHER_NUMBER"));
        applicant.look();
        shoot("status");
        page.locator("a[href$='/answers']").click();
        look("answers.title");
        assertThat(page.locator(".answers a, main form").count()).isZero();
        page.goBack();
    }

    /** Errs once, then answers the field and the document that a reviewer asked for. */
    void answer() {
        page.reload();
        applicant.look();
        assertThat(page.locator(".asked-for").innerText())
                .contains(WHY_THE_STREET, WHY_THE_CERTIFICATE);
        shoot("asked");
        page.locator("a[href$='/information#ask-VAT_CERTIFICATE']").click();
        assertThat(page.locator("#ask-VAT_CERTIFICATE").innerText()).contains(WHY_THE_CERTIFICATE);
        assertThat(page.locator(Applicant.field("ask-office.street")).innerText())
                .contains(WHY_THE_STREET, "Speicherstraße 1");
        assertThat(page.locator("input[type=radio][name='supportProfile.coverage']").count())
                .isEqualTo(3);
        assertThat(
                        page
                                .locator("input[name='supportProfile.languages']:checked")
                                .all()
                                .stream()
                                .map(it -> it.getAttribute("value")))
                .containsExactly("de");
        look("information.title");
        applicant.fill(Map.of("office.street", ""));
        applicant.send("/information");
        look("information.title");
        assertThat(page.locator("[role=alert] li").count()).isEqualTo(2);
        applicant.fill(Map.of("office.street", "Speicherstraße 2"));
        page.setInputFiles("#VAT_CERTIFICATE", file("certificate.pdf", "MZ no document"));
        applicant.send("/information");
        look("information.title");
        assertThat(page.locator("[role=alert]").innerText())
                .contains(texts.getString("rule.DOCUMENT_KIND"));
        assertThat(page.locator(Applicant.field("office.street")).inputValue())
                .isEqualTo("Speicherstraße 2");
        page.setInputFiles("#VAT_CERTIFICATE", file("certificate", PDF));
        shoot("information");
        applicant.send("/information");
        assertStatus("APPLIED");
        assertThat(page.locator(".timeline").innerText())
                .contains(texts.getString("milestone.APPLICATION_AMENDED"));
    }

    void appeal() {
        page.reload();
        assertStatus("REJECTED");
        assertThat(page.locator("main").innerText())
                .contains(
                        WHY_NOT,
                        texts.getString("explain.CREDIT_RISK"),
                        texts.getString("cure.CREDIT_RISK"),
                        texts.getString("rejection.person"));
        applicant.look();
        shoot("rejected");
        page.locator("#statement").fill(WHY_THEN);
        page.setInputFiles("#APPEAL", file("accounts.pdf", "MZ no document"));
        applicant.send("/appeal");
        applicant.look();
        assertThat(page.locator("[role=alert]").innerText())
                .containsSubsequence(
                        texts.getString("rule.GROUNDS_MISSING"),
                        texts.getString("rule.DOCUMENT_KIND"));
        assertThat(page.locator("#statement").inputValue()).isEqualTo(WHY_THEN);
        page.locator("input[value=FACTUAL_ERROR]").check();
        page.setInputFiles("#APPEAL", file("accounts.pdf", PDF));
        shoot("appeal");
        applicant.send("/appeal");
        assertThat(page.locator("#done").innerText()).isEqualTo(texts.getString("done.appealed"));
        assertStatus("APPLIED");
    }

    void withdraw() {
        page.locator("summary").first().click();
        applicant.look();
        applicant.send("/withdraw");
        assertThat(page.locator("#done").innerText()).isEqualTo(texts.getString("done.withdrawn"));
        assertStatus("WITHDRAWN");
        applicant.look();
    }

    /** Begins another draft with what is the same everywhere. */
    void copy() {
        page.locator("summary").last().click();
        page.locator("#copy-market").selectOption("FR");
        page.locator("form[action$='/copy'] button").last().click();
        assertThat(page.locator(Applicant.field("company.legalName")).inputValue())
                .isEqualTo("Nordlicht Systemhaus GmbH");
        assertThat(page.locator(Applicant.field("office.postalCode")).inputValue()).isEmpty();
        look("account.title", page.locator("#market").innerText());
    }

    /** After a second rejection nothing is offered that is not there. */
    void noFurtherAppeal() {
        page.reload();
        assertStatus("REJECTED");
        assertThat(page.locator("form[action$='/appeal']").count()).isZero();
        assertThat(page.locator("main").innerText())
                .contains(texts.getString("task.rejected.text"))
                .doesNotContain(texts.getString("appeal.text"));
        applicant.look();
    }

    private void assertStatus(String status) {
        assertThat(page.locator("[role=alert]").allInnerTexts()).isEmpty();
        assertThat(page.locator(".tag").innerText()).isEqualTo(texts.getString("status." + status));
    }

    private static List<String> channels(String number) {
        return Outside.messages(number).stream()
                .map(message -> message.path("channel").asString())
                .toList();
    }

    String language() {
        return texts.getLocale().getLanguage();
    }

    /** The number that was confirmed. */
    String phone() {
        return phone;
    }

    /** The enrollment whose status is shown. */
    String enrollment() {
        return page.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private void look(String title, Object... arguments) {
        assertThat(page.locator("h1").innerText())
                .isEqualTo(MessageFormat.format(texts.getString(title), arguments));
        assertThat(page.evaluate(LINES_OF_LANGUAGES)).as("lines of languages").isEqualTo(1);
        applicant.look();
    }

    private void shoot(String name) {
        if (!shots.isEmpty()) {
            applicant.shoot("portal-" + name + "-" + shots);
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String phone(String number) {
        return "+49 151 234" + number;
    }
}

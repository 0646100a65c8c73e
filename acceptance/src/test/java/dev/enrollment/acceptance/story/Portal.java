package dev.enrollment.acceptance.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.Map;

/** What an applicant does on the portal's pages. */
final class Portal {

    static final String WHY_THEN = "These are another company's accounts. Ours are attached.";

    private static final String AGAIN = "main a[href='/oauth2/authorization/portal']";

    /** Of who has the role of partners by now, without signing in again, nothing is asked. */
    private static final String PARTNER = AGAIN + ", .steps .done:nth-child(5)";

    private static final byte[] PDF = "%PDF-1.7 by the applicant".getBytes(UTF_8);

    private final URI address;
    private final Phones phones;

    Portal(URI address, Phones phones) {
        this.address = address;
        this.phones = phones;
    }

    /** From the first page to the one that asks who one is. */
    void arrive(Tab tab) {
        tab.open(address.resolve("/"));
        tab.await("a[href$='create=yes']");
        tab.look();
        tab.hands().skipTheHead();
        tab.follow("a[href$='create=yes']");
    }

    void openAccount(Company company, Person administrator, Tab tab) {
        tab.arrive("**/enrollments*");
        tab.look();
        tab.hands().choose("#market", company.market());
        tab.send("/enrollments");
        tab.arrive("**/account");
        assertThat(tab.page().locator("[id='administrator.familyName']").inputValue())
                .isEqualTo(administrator.familyName());
        tab.fill(company.answers());
        tab.fill(
                Map.of(
                        "company.legalName", company.name(),
                        "administrator.phone", administrator.phone()));
        tab.look();
        tab.follow("button[name=action][value=continue]");
        tab.arrive("**/answers");
        tab.look();
        tab.send("/answers");
        tab.arrive("**/phone");
        tab.look();
        String code = phones.codeFor(administrator, () -> sendCode(tab));
        tab.hands().write("#code", code);
        tab.send("/phone/code");
        tab.arrive("**/confirmation");
        tab.look();
    }

    private static void sendCode(Tab tab) {
        tab.send("/phone");
        tab.await("#code");
        tab.look();
    }

    /** Returns the enrollment. */
    String apply(Company company, Tab tab) {
        tab.follow("main a[href$='/application']");
        tab.arrive("**/application");
        tab.fill(
                Map.of(
                        "partnerNetworkId", "4242424",
                        "supportProfile.url", "https://support.company.example"));
        tab.hands().tick("input[value=EXTENDED]");
        tab.hands().tick("input[type=checkbox][value=" + company.language() + "]");
        tab.look();
        tab.follow("button[name=action][value=continue]");
        tab.arrive("**/answers");
        tab.look();
        tab.hands().tick(Tab.field("declaration.authorityAttested"));
        tab.hands().tick(Tab.field("declaration.creditCheckConsented"));
        tab.send("/answers");
        tab.arrive("**done=submitted*");
        tab.await(".tag.APPLIED");
        tab.look();
        return tab.page().url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    /** Answers a request for another street and a certificate; the page shows the words. */
    void answer(URI link, String words, Tab tab) {
        tab.openUntil(link, "#VAT_CERTIFICATE");
        assertThat(tab.page().locator("[id='ask-office.street']").innerText()).contains(words);
        tab.fill(Map.of("office.street", "Speicherstraße 2"));
        tab.page().setInputFiles("#VAT_CERTIFICATE", file("certificate.pdf"));
        tab.look();
        tab.send("/information");
        tab.await(".tag.APPLIED");
        tab.look();
    }

    /** With grounds, in own words and with a document. */
    void appeal(URI link, String words, Tab tab) {
        tab.openUntil(link, "form[action$='/appeal']");
        assertThat(tab.page().locator("main").innerText()).contains(words);
        tab.look();
        tab.hands().tick("input[value=FACTUAL_ERROR]");
        tab.hands().write("#statement", WHY_THEN);
        tab.page().setInputFiles("#APPEAL", file("accounts.pdf"));
        tab.look();
        tab.send("/appeal");
        tab.arrive("**done=appealed*");
        tab.await(".tag.APPLIED");
        tab.look();
    }

    /** Signs out and in again, as the letter says, and is led home. */
    void comeHome(URI link, Person administrator, Identity identity, Tab tab) {
        tab.openUntil(link, PARTNER);
        tab.look();
        tab.follow("footer button");
        tab.await("a[href$='create=yes']");
        tab.follow(AGAIN);
        identity.signIn(administrator, tab);
        beAtHome(tab);
    }

    private static void beAtHome(Tab tab) {
        tab.arrive("**/partner");
        assertThat(tab.page().locator(".steps .done").count()).isEqualTo(5);
        assertThat(tab.page().locator(AGAIN).count())
                .as("asked to sign in again, though with the role of partners")
                .isZero();
        tab.look();
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/pdf", PDF);
    }
}

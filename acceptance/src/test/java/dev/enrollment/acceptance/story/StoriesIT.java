package dev.enrollment.acceptance.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.acceptance.OwnSandbox;
import dev.enrollment.acceptance.SandboxAddresses;
import dev.enrollment.acceptance.story.Tab.Eyes;
import dev.enrollment.tests.Chromium;
import dev.enrollment.tests.Keyboard;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the first page to the end, each in one browser, with reviewers in theirs. They take six
 * minutes, so they run with {@code -Dstories=true} only. {@link Tab} says how to tell them in one
 * language, and to look at each page on each screen.
 */
@EnabledIfSystemProperty(named = "stories", matches = "true")
@ExtendWith(OwnSandbox.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesIT {

    private static final Eyes AT_WORK = new Eyes("en", 1280, ColorScheme.LIGHT);
    private static final String WHY_THE_STREET = "The register has Speicherstraße 2.";
    private static final String WHY_NOT = "Your accounts of 2025 show losses in all quarters.";

    private final SandboxAddresses addresses;
    private final Letters letters;
    private final Identity identity;
    private final Portal portal;
    private final SigningRoom signingRoom;
    private Playwright playwright;
    private Browser browser;
    private Console rita;

    StoriesIT(SandboxAddresses addresses) {
        this.addresses = addresses;
        letters = new Letters(addresses);
        identity = new Identity(letters);
        var phones = new Phones(addresses);
        portal = new Portal(addresses.account(), phones);
        signingRoom = new SigningRoom(phones);
    }

    @BeforeAll
    void launch() {
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
        rita = reviewer("rita");
    }

    @AfterAll
    void close() {
        rita.close();
        browser.close();
        playwright.close();
    }

    private Console reviewer(String name) {
        return Console.open(name, addresses.review(), browser, AT_WORK, identity);
    }

    @Test
    void aCompanyIsApprovedSignsAndComesHome() {
        var company = Company.german("Wattenmeer Rechenhaus GmbH", "HRB 81001");
        var jana = new Person("Jana", "Feddersen", "jana@wattenmeer.example", "+49 151 23481001");
        try (var tab = new Tab(browser, AT_WORK)) {
            isApprovedSignsAndComesHome(company, jana, tab);
        }
    }

    /** At 200 % on the screen of a desk. */
    @Test
    void aCompanyBecomesAPartnerWithTheKeyboardAlone() {
        var company = Company.german("Deichkrone Systeme GmbH", "HRB 81006");
        var lina = new Person("Lina", "Carstens", "lina@deichkrone.example", "+49 151 23481006");
        var eyes = new Eyes("de", 640, ColorScheme.DARK);
        try (var tab = new Tab(browser, eyes, Keyboard::new)) {
            isApprovedSignsAndComesHome(company, lina, tab);
        }
    }

    private void isApprovedSignsAndComesHome(Company company, Person person, Tab tab) {
        portal.arrive(tab);
        identity.register(person, tab);
        portal.openAccount(company, person, tab);
        String enrollment = portal.apply(company, tab);
        letters.about(enrollment, "ACCOUNT_OPENED", person, tab);
        tab.openUntil(
                letters.about(enrollment, "APPLICATION_RECEIVED", person, tab), ".tag.APPLIED");

        rita.take(company);
        rita.approve();

        signingRoom.sign(
                letters.about(enrollment, "APPLICATION_APPROVED_WITH_LINK", person, tab),
                person,
                tab);
        signingRoom.seeSigned(letters.about(enrollment, "AGREEMENT_SIGNED", person, tab), tab);
        portal.comeHome(
                letters.about(enrollment, "ACCOUNT_READY", person, tab), person, identity, tab);
    }

    /** On two devices, too: the letter that confirms the address is opened on the other. */
    @Test
    void aCompanyBecomesAPartnerWithoutScripts() {
        var company = Company.german("Priele Netzbau GmbH", "HRB 81005");
        var silke = new Person("Silke", "Thomsen", "silke@priele.example", "+49 151 23481005");
        var eyes = new Eyes("fr", 390, ColorScheme.DARK).withoutScripts();
        try (var tab = new Tab(browser, eyes);
                var telephone = new Tab(browser, eyes)) {
            portal.arrive(tab);
            identity.register(silke, tab, telephone);
            portal.openAccount(company, silke, tab);
            String enrollment = portal.apply(company, tab);
            rita.take(company);
            rita.approve();
            signingRoom.sign(
                    letters.about(enrollment, "APPLICATION_APPROVED_WITH_LINK", silke, tab),
                    silke,
                    tab);
            portal.comeHome(
                    letters.about(enrollment, "ACCOUNT_READY", silke, tab), silke, identity, tab);
        }
    }

    @Test
    void aCompanyIsAskedRejectedAndApprovedAfterItsAppeal() {
        var company = Company.german("Halligen Datenwerk GmbH", "HRB 81002");
        var knut = new Person("Knut", "Boysen", "knut@halligen.example", "+49 151 23481002");
        var eyes = new Eyes("de", 390, ColorScheme.DARK);
        try (var tab = new Tab(browser, eyes);
                var ravi = reviewer("ravi")) {
            portal.arrive(tab);
            identity.register(knut, tab);
            portal.openAccount(company, knut, tab);
            String enrollment = portal.apply(company, tab);

            rita.take(company);
            rita.ask(
                    Map.of(
                            "office.street",
                            WHY_THE_STREET,
                            "VAT_CERTIFICATE",
                            "The one we have is too old."));
            portal.answer(
                    letters.about(enrollment, "INFORMATION_REQUESTED", knut, tab),
                    WHY_THE_STREET,
                    tab);

            rita.take(company);
            rita.readDocuments();
            rita.reject("CREDIT_RISK", WHY_NOT);
            portal.appeal(
                    letters.about(enrollment, "APPLICATION_REJECTED", knut, tab), WHY_NOT, tab);
            letters.about(enrollment, "APPEAL_RECEIVED", knut, tab);

            ravi.take(company);
            ravi.readDocuments();
            ravi.approve();
            signingRoom.sign(
                    letters.about(enrollment, "APPLICATION_APPROVED_WITH_LINK", knut, tab),
                    knut,
                    tab);
        }
    }

    /** Who has no sign-in yet, begins it on one device and confirms it on another. */
    @Test
    void anotherPersonSigns() {
        var company = Company.french("Beffroi Réseaux SARL", "552 081 317");
        var anais = new Person("Anaïs", "Lefort", "anais@beffroi.example", "+33 6 12 34 81 03");
        var marc = new Person("Marc", "Vasseur", "marc@beffroi.example", "+33 6 12 34 81 04");
        var narrow = new Eyes("fr", 320, ColorScheme.LIGHT);
        try (var tab = new Tab(browser, narrow);
                var desk = new Tab(browser, new Eyes("fr", 1280, ColorScheme.DARK));
                var telephone = new Tab(browser, narrow)) {
            portal.arrive(tab);
            identity.register(anais, tab);
            portal.openAccount(company, anais, tab);
            String enrollment = portal.apply(company, tab);
            rita.take(company);
            rita.approve();
            signingRoom.passOn(
                    letters.about(enrollment, "APPLICATION_APPROVED_WITH_LINK", anais, tab),
                    anais,
                    marc,
                    tab);

            var link = letters.about(enrollment, "AGREEMENT_REASSIGNED", marc, desk);
            desk.open(link);
            desk.await("#kc-registration a");
            desk.look();
            desk.follow("#kc-registration a");
            identity.register(marc, desk, telephone);
            signingRoom.sign(link, marc, desk);
            letters.about(enrollment, "AGREEMENT_SIGNED", marc, desk);

            portal.comeHome(
                    letters.about(enrollment, "ACCOUNT_READY", anais, tab), anais, identity, tab);
        }
    }
}

package dev.enrollment.acceptance.people;

import dev.enrollment.acceptance.http.Browser;
import dev.enrollment.acceptance.http.Browser.Page;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.samples.Sample;
import dev.enrollment.acceptance.samples.Script;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who enrolls a company on the portal's pages, from the first one to the partner's home,
 * in a browser without scripts. Each is another person with another company.
 */
public final class Applicant {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LOOKS_BEFORE_NEXT_VISIT = 8;

    private static final String AGAIN = "main a[href='/oauth2/authorization/portal']";
    private static final String HOME = ".steps .done:nth-child(5)";
    private static final String SIGNED =
            ".tag.CONTRACTED, .tag.PROVISIONING, .tag.ACTIVE, " + AGAIN;

    private final int number = ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String password = "Demo-" + UUID.randomUUID();
    private final URI portal;
    private final Signatory.World world;
    private final Journey journey;
    private final Browser browser;
    private Page page;

    /**
     * Made for one try.
     *
     * @param portal where its first page is
     */
    public Applicant(URI portal, Signatory.World world) {
        this.portal = portal;
        this.world = world;
        journey =
                new Journey(new Sample("portal-" + number, company(number), null, Script.plain()));
        browser = new Browser(world.deadline());
        page = browser.open(portal.resolve("/"));
    }

    private static ObjectNode company(int number) {
        String about =
                """
                {"company": {"legalName": "Elbkontor Systemhaus %1$d GmbH"},
                 "administrator": {"givenName": "Frauke", "familyName": "Petersen",
                                   "email": "frauke.petersen@elbkontor-%1$d.example",
                                   "phone": "+49 151 23%1$d"}}"""
                        .formatted(number);
        return (ObjectNode) JsonMapper.shared().readTree(about);
    }

    /** As a reviewer finds it, from the application on. */
    public Journey journey() {
        return journey;
    }

    /**
     * The whole part.
     *
     * @throws IllegalStateException when a page has not what leads on
     */
    public void play() {
        register();
        openAccount();
        apply();
        sign();
        comeHome();
    }

    private void register() {
        follow("a[href$='create=yes']");
        send(
                "form#kc-register-form",
                Map.of(
                        "email", journey.sample().mailbox(),
                        "firstName", journey.sample().givenName(),
                        "lastName", journey.sample().familyName()));
        until(() -> !confirmation().isEmpty(), "the letter that confirms the address");
        page = browser.open(URI.create(confirmation()));
        send(
                "form:has(input[name=password-new])",
                Map.of("password-new", password, "password-confirm", password));
    }

    /** Where the identity provider's letter leads; empty until it has come. */
    private String confirmation() {
        return world.mailbox().mailsTo(journey.sample().mailbox()).stream()
                .filter(mail -> mail.html().contains("action-token"))
                .map(mail -> Jsoup.parse(mail.html()).select("a.button").attr("href"))
                .reduce("", (earlier, later) -> later);
    }

    private void openAccount() {
        send("form[action$=/enrollments]", Map.of("market", "DE"));
        send(
                "form[action$=/account]",
                Map.of(
                        "company.legalName", journey.sample().company(),
                        "company.registrationNumber", "HRB " + number,
                        "office.street", "Speicherstraße 1",
                        "office.postalCode", "20457",
                        "office.city", "Hamburg",
                        "office.phone", "+49 40 1234507",
                        "administrator.phone", journey.sample().phone(),
                        "action", "continue"));
        send("form[action$=/answers]", Map.of());
        send("form[action$=/phone]", Map.of());
        until(() -> world.phones().newestCode(journey.sample().phone()).isPresent(), "the code");
        String code = world.phones().newestCode(journey.sample().phone()).orElseThrow();
        send("form[action$=/phone/code]", Map.of("code", code));
    }

    private void apply() {
        follow("main a[href$=/application]");
        send(
                "form[action$=/application]",
                Map.of(
                        "partnerNetworkId", "4242424",
                        "supportProfile.coverage", "EXTENDED",
                        "supportProfile.languages", "de",
                        "supportProfile.url", "https://support.elbkontor.example",
                        "action", "continue"));
        send(
                "form[action$=/answers]",
                Map.of(
                        "declaration.authorityAttested", "yes",
                        "declaration.creditCheckConsented", "yes"));
        require(".tag.APPLIED");
        journey.enrolled(page.address().getPath().replaceFirst(".*/", ""));
    }

    private void sign() {
        var signatory = new Signatory(journey, world);
        do {
            signatory.visit(signatory.awaitLink(), password);
        } while (!shows(SIGNED, LOOKS_BEFORE_NEXT_VISIT));
    }

    /** Signs out and in again, as the letter says, and is led home. */
    private void comeHome() {
        while (!shows(AGAIN + ", " + HOME, LOOKS_BEFORE_NEXT_VISIT)) {
            world.deadline().pause(PAUSE, "the partner account");
        }
        send("footer form", Map.of());
        page = browser.open(portal.resolve("/oauth2/authorization/portal"));
        send(
                "form:has(input[name=password])",
                Map.of("username", journey.sample().mailbox(), "password", password));
        require(HOME);
    }

    /** Whether the status page comes to show the element within so many looks. */
    private boolean shows(String selector, int looks) {
        URI status = portal.resolve("/enrollments/" + journey.enrollmentId().orElseThrow());
        for (int look = 0; look < looks; look++) {
            page = browser.open(status);
            if (page.document().selectFirst(selector) != null) {
                return true;
            }
            world.deadline().pause(PAUSE, "the status page to show " + selector);
        }
        return false;
    }

    private void until(BooleanSupplier condition, String waitingFor) {
        while (!condition.getAsBoolean()) {
            world.deadline().pause(PAUSE, waitingFor);
        }
    }

    private void follow(String link) {
        page = browser.open(URI.create(require(link).absUrl("href")));
    }

    private void send(String form, Map<String, String> answers) {
        page = browser.submit((FormElement) require(form), answers);
    }

    private Element require(String selector) {
        Element found = page.document().selectFirst(selector);
        if (found == null) {
            throw new IllegalStateException(
                    "no %s, but %d \"%s\" at %s"
                            .formatted(
                                    selector,
                                    page.status(),
                                    page.document().title(),
                                    page.address().getPath()));
        }
        return found;
    }
}

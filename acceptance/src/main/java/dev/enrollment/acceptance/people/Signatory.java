package dev.enrollment.acceptance.people;

import dev.enrollment.acceptance.http.Browser;
import dev.enrollment.acceptance.http.Browser.Page;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.Tokens;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.mail.Mail;
import dev.enrollment.acceptance.mail.Mailbox;
import dev.enrollment.acceptance.samples.Plot;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * The administrator of one company: waits for the mail with the link, signs in, accepts or
 * declines, and signs in again when the account is ready.
 */
public final class Signatory {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS_BEFORE_NEXT_VISIT = 12;
    private static final Set<String> BEFORE_APPROVAL =
            Set.of("", "CREATED", "PHONE_PENDING", "VERIFIED", "APPLIED");

    private final Journey journey;
    private final World world;

    public Signatory(Journey journey, World world) {
        this.journey = journey;
        this.world = world;
    }

    /** The whole part; returns when the company is a partner or will not be one. */
    public void play() {
        String password = createIdentity();
        while (BEFORE_APPROVAL.contains(journey.status())) {
            pause("the approval");
        }
        while (isUndecided()) {
            visit(awaitLink(), password);
            for (int i = 0; i < LOOKS_BEFORE_NEXT_VISIT && isUndecided(); i++) {
                pause("the agreement to count as decided");
            }
        }
        while (!journey.isEnded()) {
            pause("the account");
        }
        if (journey.status().equals("ACTIVE")) {
            signInAgain(password);
        }
    }

    private String createIdentity() {
        world.desks().enter();
        try {
            return world.identities().passwordOf(journey.sample());
        } finally {
            world.desks().leave();
        }
    }

    private boolean isUndecided() {
        return BEFORE_APPROVAL.contains(journey.status()) || journey.status().equals("APPROVED");
    }

    private void pause(String waitingFor) {
        world.deadline().pause(PAUSE, waitingFor);
    }

    /** The link of the newest mail; whoever is late has waited for the reminder's. */
    URI awaitLink() {
        int wanted = journey.sample().script().plot() == Plot.LATE ? 2 : 1;
        while (true) {
            List<URI> links =
                    world.mailbox().mailsTo(journey.sample().mailbox()).stream()
                            .map(Mail::agreementLink)
                            .flatMap(Optional::stream)
                            .toList();
            if (links.size() >= wanted) {
                return links.getLast();
            }
            pause("the mail with the link");
        }
    }

    /** Opens the link, signs in and answers the agreement. */
    void visit(URI link, String password) {
        world.desks().enter();
        try {
            var browser = new Browser(world.deadline());
            Page page = browser.open(link);
            Optional<FormElement> login = loginForm(page);
            if (login.isPresent()) {
                var credentials =
                        Map.of("username", journey.sample().mailbox(), "password", password);
                page = browser.submit(login.get(), credentials);
            }
            answer(browser, page);
        } finally {
            world.desks().leave();
        }
    }

    private void answer(Browser browser, Page agreement) {
        boolean declines = journey.sample().script().plot() == Plot.DECLINED;
        Page page =
                declines ? follow(browser, agreement, "/decline") : withCode(browser, agreement);
        Optional<FormElement> form = answerForm(page, declines ? "/decline" : "/accept");
        if (form.isEmpty()) {
            journey.troubled(
                    "no form to answer the agreement, but %d \"%s\" at %s"
                            .formatted(
                                    page.status(),
                                    page.document().title(),
                                    page.address().getAuthority()));
            return;
        }
        Map<String, String> filledIn = new HashMap<>();
        for (Element box : form.get().select("input[type=checkbox]")) {
            filledIn.put(box.attr("name"), box.hasAttr("value") ? box.attr("value") : "on");
        }
        if (declines) {
            filledIn.put("reason", journey.sample().script().codes().getFirst());
        } else {
            world.phones()
                    .newestCode(journey.sample().phone())
                    .ifPresent(code -> filledIn.put("code", code));
        }
        browser.submit(form.get(), filledIn);
    }

    /** The page after a code was asked for, where it asks for one. */
    private static Page withCode(Browser browser, Page agreement) {
        return answerForm(agreement, "/code")
                .map(form -> browser.submit(form, Map.of()))
                .orElse(agreement);
    }

    private static Optional<FormElement> loginForm(Page page) {
        return page.document().forms().stream()
                .filter(form -> form.attr("action").contains("/login-actions/authenticate"))
                .findFirst();
    }

    /** Where a link of the page leads; the page itself where it has no such link. */
    private static Page follow(Browser browser, Page page, String ending) {
        Element link = page.document().selectFirst("a[href$=" + ending + "]");
        return link == null ? page : browser.open(page.address().resolve(link.attr("href")));
    }

    private static Optional<FormElement> answerForm(Page page, String ending) {
        return page.document().forms().stream()
                .filter(form -> form.attr("action").endsWith(ending))
                .findFirst();
    }

    private void signInAgain(String password) {
        List<String> roles = world.tokens().rolesAtSignIn(journey.sample().mailbox(), password);
        if (roles.contains("partner")) {
            journey.seenAsPartner();
        } else {
            journey.troubled("signed in again with the roles " + roles);
        }
    }

    /** What all signatories share. */
    public record World(
            Mailbox mailbox,
            Identities identities,
            Tokens tokens,
            Desks desks,
            Telephones phones,
            Deadline deadline) {}
}

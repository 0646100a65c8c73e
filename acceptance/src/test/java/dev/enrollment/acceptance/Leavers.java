package dev.enrollment.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.enrollment.acceptance.http.Browser;
import dev.enrollment.acceptance.http.Browser.Page;
import dev.enrollment.acceptance.http.Deadline;
import dev.enrollment.acceptance.http.Keys;
import dev.enrollment.sandbox.identity.MasterAdmin;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.FormElement;

/**
 * Members of the staff who are signed in at the pages of all services, until each is sent away in
 * another manner: Aida is disabled, Lena loses her roles, Ravi signs out at the portal.
 */
final class Leavers {

    private static final String SIGN_IN = "sign-in";

    /** What a person may see without a role. */
    private static final List<String> PERSONAL = List.of("/home", "/enrollments", "/agreements");

    /** Of all three services, those for the staff too. */
    private static final List<String> PAGES =
            Stream.concat(
                            PERSONAL.stream(),
                            Stream.of(
                                    "/board",
                                    "/reviews",
                                    "/figures",
                                    "/cases/" + UUID.randomUUID()))
                    .toList();

    /** The life of their access tokens: a service asks after a sign-in when it is over. */
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final SandboxAddresses addresses;
    private final MasterAdmin admin;
    private final Map<String, Browser> browsers = new HashMap<>();
    private Instant gone = Instant.MAX;

    Leavers(SandboxAddresses addresses) {
        this.addresses = addresses;
        this.admin = new MasterAdmin(addresses.identity().toString());
    }

    void signIn() {
        for (String person : List.of("aida", "lena", "ravi")) {
            browsers.put(person, signedIn(person));
        }
    }

    private Browser browser(String person) {
        return Objects.requireNonNull(browsers.get(person), person);
    }

    private Browser signedIn(String person) {
        Keys keys = Keys.ofSandbox();
        var browser = new Browser(Deadline.in(Duration.ofMinutes(20)));
        Page page = browser.open(address("/home"));
        var password = Map.of("username", person, "password", keys.secret(person));
        page = browser.submit(form(page, "/login-actions/"), password);
        browser.submit(
                form(page, "/login-actions/"), Map.of("otp", keys.secondFactor(person).get()));
        return browser;
    }

    void leave() throws IOException, InterruptedException {
        admin.disable("partners", "aida");
        for (String role : List.of("reviewer", "lead")) {
            admin.withdraw("partners", "lena", role);
        }
        Browser ravi = browser("ravi");
        ravi.submit(form(ravi.open(address("/enrollments")), "/logout"), Map.of());
        gone = Instant.now();
    }

    void assertAtWork() {
        assertThat(seen("lena")).isEqualTo(everywhere("in", "in"));
        for (String person : List.of("aida", "ravi")) {
            assertThat(seen(person)).doesNotContainValue(SIGN_IN).containsEntry("/reviews", "in");
        }
    }

    /** By the first answer of each service that comes after the minute. */
    void assertOutAfterAMinute() {
        await().atMost(MINUTE.multipliedBy(2))
                .until(() -> Instant.now().isAfter(gone.plus(MINUTE)));
        assertThat(seen("aida")).isEqualTo(everywhere(SIGN_IN, SIGN_IN));
        assertThat(seen("ravi")).isEqualTo(everywhere(SIGN_IN, SIGN_IN));
        assertThat(seen("lena")).isEqualTo(everywhere("in", "refused"));
    }

    private static Map<String, String> everywhere(String personal, String ofStaff) {
        return PAGES.stream()
                .collect(toMap(page -> page, page -> PERSONAL.contains(page) ? personal : ofStaff));
    }

    /** What comes of each page. */
    private Map<String, String> seen(String person) {
        Browser browser = browser(person);
        return PAGES.stream().collect(toMap(page -> page, page -> seen(browser, page)));
    }

    private String seen(Browser browser, String path) {
        Page page = browser.open(address(path));
        if (page.address().getPort() == addresses.identity().getPort()) {
            return SIGN_IN;
        }
        return page.status() == 403 ? "refused" : "in";
    }

    private URI address(String path) {
        URI service =
                switch (path.split("/", -1)[1]) {
                    case "reviews", "figures" -> addresses.review();
                    case "agreements", "cases" -> addresses.agreement();
                    default -> addresses.account();
                };
        return service.resolve(path);
    }

    private static FormElement form(Page page, String action) {
        return page.document().forms().stream()
                .filter(form -> form.attr("action").contains(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for " + action + ": " + page));
    }
}

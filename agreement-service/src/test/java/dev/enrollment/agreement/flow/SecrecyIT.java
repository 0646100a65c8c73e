package dev.enrollment.agreement.flow;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Who finds what: the signatory, strangers, and whoever reads the log. */
@ExtendWith(OutputCaptureExtension.class)
class SecrecyIT extends RunningService {

    private static final Pattern ASSET =
            Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|svg))\"");

    @LocalManagementPort private int managementPort;

    @Test
    void whoeverIsNotTheSignatoryWithTheNewestLinkGetsTheSameBytes() {
        var mine = Enrollment.offered(SERVICE, wire, "de");
        var foreign = Enrollment.offered(SERVICE, wire, "en");
        var browser = mine.browser();
        browser.open(mine.link(), SERVICE.provider(), mine.signatory());
        assertThat(Staff.call(SERVICE, "POST", mine.id() + "/link", "operator").statusCode())
                .isEqualTo(200);

        var answers =
                Stream.of(
                                mine.link(1),
                                mine.link(3),
                                foreign.link(),
                                SERVICE.link(UUID.randomUUID(), 1),
                                mine.link(2) + "x",
                                mine.link(2)
                                        .toUpperCase(Locale.ROOT)
                                        .replace("/AGREEMENTS", "/agreements"),
                                "/agreements/nonsense",
                                foreign.link() + "/text")
                        .map(browser::get)
                        .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
        assertThat(answers)
                .extracting(SecrecyIT::headers)
                .containsOnly(headers(answers.getFirst()));
        assertThat(answers.getFirst().body())
                .contains("There is nothing to show here")
                .doesNotContain("_csrf");
        assertThat(browser.get(mine.link(2)).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnverifiedAddressIsNobodys() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var claimed = new Person("somebody", "Anna Muster", enrollment.signatory().email(), false);
        var page = enrollment.browser().open(enrollment.link(), SERVICE.provider(), claimed);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Muster");
    }

    @Test
    void aStrangersFormsChangeNothing() {
        var mine = Enrollment.offered(SERVICE, wire, "en");
        var foreign = Enrollment.offered(SERVICE, wire, "en");
        var browser = mine.browser();
        var page = browser.open(mine.link(), SERVICE.provider(), mine.signatory());
        var form = Map.of("_csrf", Browser.csrf(page), "accepted", "yes", "reason", "OTHER");
        for (String action : List.of("/accept", "/decline")) {
            assertThat(browser.post(foreign.link() + action, form).statusCode()).isEqualTo(404);
        }
        assertThat(Staff.call(SERVICE, "GET", foreign.id().toString(), "lead").body())
                .contains("\"OFFERED\"");
    }

    @Test
    void pagesCarryTheHeadersThatKeepALinkSecret() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var anonymous = browser.get(enrollment.link());
        assertThat(anonymous.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(Browser::isGuarded);

        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        assertThat(headers(page))
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-frame-options", "DENY")
                .hasEntrySatisfying(
                        "permissions-policy", value -> assertThat(value).contains("camera=()"))
                .hasEntrySatisfying(
                        "cache-control", value -> assertThat(value).contains("no-store"))
                .hasEntrySatisfying(
                        "content-security-policy",
                        value ->
                                assertThat(value)
                                        .contains("default-src 'none'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe"));
        assertThat(page.body()).doesNotContain("<script", "style=\"");

        var assets = ASSET.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(3);
        assertThat(assets)
                .allSatisfy(asset -> assertThat(browser.get(asset).statusCode()).isEqualTo(200));
    }

    @Test
    void behindAGatewayThePagesAreThoseOfItsAddress() throws Exception {
        var request =
                HttpRequest.newBuilder(SERVICE.url().resolve("/agreements/x"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "agreements.example")
                        .header("X-Forwarded-For", "203.0.113.7");
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://agreements.example/oauth2/authorization/identity");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void ofOperationsOnlyHealthIsOpen() {
        var management =
                new Browser(URI.create("http://localhost:" + managementPort + "/actuator/"));
        assertThat(management.get("health").body()).contains("\"status\"");
        assertThat(management.get("health/liveness").statusCode()).isEqualTo(200);
        for (String path : List.of("metrics", "info", "env", "heapdump")) {
            assertThat(management.get(path).statusCode()).as(path).isIn(401, 302);
        }
    }

    @Test
    void signingOutEndsTheSessionHereAndThere() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());

        var out = browser.post("/logout", Map.of("_csrf", Browser.csrf(page)));
        assertThat(Browser.location(out))
                .startsWith(SERVICE.provider().issuer() + "/protocol/openid-connect/logout?");
        assertThat(browser.get(enrollment.link()).statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).contains("Agreements").doesNotContain("Sign out");
    }

    @Test
    void whoeverIsSignedInAsSomebodyElseComesBackToTheLinkAsTheRightPerson() {
        var mine = Enrollment.offered(SERVICE, wire, "en");
        var other = Person.of("jana38@example.com");
        var browser = mine.browser();
        var refused = browser.open(mine.link(), SERVICE.provider(), other);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("href=\"?sign-in=other\"");
        var offered = browser.get(mine.link() + "?sign-in=other");
        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(offered.body()).contains(other.email());

        assertThat(Browser.location(browser.signOut(offered, mine.link())))
                .startsWith(SERVICE.provider().issuer())
                .doesNotContain(mine.link().substring(mine.link().indexOf('.') + 1));
        assertThat(browser.get("/").body()).contains("href=\"/oauth2/authorization/identity\"");
        assertThat(browser.signIn(SERVICE.provider(), mine.signatory())).isEqualTo(mine.link());
        var opened = browser.get(mine.link());
        assertThat(opened.statusCode()).isEqualTo(200);

        browser.signOut(opened, "//evil.example/");
        assertThat(browser.signIn(SERVICE.provider(), other)).isEqualTo("/");
    }

    @Test
    void aFailedSignInLeadsToAPageThatSaysSo() {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        browser.get(enrollment.link());
        String after = Browser.location(browser.get("/login/oauth2/code/identity?code=x&state=y"));
        assertThat(after).endsWith("/?sign-in=failed");
        assertThat(browser.get("/?sign-in=failed").body()).contains("The sign-in did not work");
    }

    @Test
    void noLogLineHoldsALinkOrAPerson(CapturedOutput output) throws IOException {
        var enrollment = Enrollment.offered(SERVICE, wire, "en");
        var browser = enrollment.browser();
        var page = browser.open(enrollment.link(), SERVICE.provider(), enrollment.signatory());
        var form = enrollment.acceptance(browser, page, enrollment.link());
        String link = enrollment.link();
        for (String path :
                List.of(
                        "/nothing",
                        "/text",
                        "/accept",
                        "/accept/x",
                        ";x=y",
                        "//",
                        "/%2e%2e",
                        "/%00")) {
            browser.get(link + path);
            browser.post(link + path, form);
        }
        browser.head(link);
        malformed("GET " + link + "{} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        malformed("GET " + link + " HTTP/9\r\nHost: localhost\r\n\r\n");
        malformed("GET /agreements/x HTTP/1.1\r\nHost: localhost\r\nCookie: {" + link + "\r\n\r\n");
        enrollment.awaitEvents("AgreementOffered", "AgreementSigned");

        String secret = link.substring(link.indexOf('.') + 1);
        assertThat(output.toString())
                .contains("enrollment " + enrollment.id())
                .doesNotContain(secret, link)
                .doesNotContainIgnoringCase(enrollment.signatory().email())
                .doesNotContain("Muster", enrollment.phone());
    }

    private static void malformed(String request) throws IOException {
        try (Socket socket = new Socket("localhost", SERVICE.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(
                            new String(
                                    socket.getInputStream().readNBytes(12),
                                    StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 ");
        }
    }

    /** All headers but the time. */
    private static Map<String, String> headers(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equals("date"))
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                header -> header.getValue().toString().replaceAll("^\\[|]$", "")));
    }
}

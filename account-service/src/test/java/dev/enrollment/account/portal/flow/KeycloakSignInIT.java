package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.enrollment.account.RunningPipeline;
import dev.enrollment.sandbox.PipelineStack;
import dev.enrollment.sandbox.Ports;
import dev.enrollment.sandbox.identity.IdentityServer;
import dev.enrollment.sandbox.identity.MasterAdmin;
import dev.enrollment.sandbox.mailbox.Mailbox;
import dev.enrollment.sandbox.process.ChildProcess;
import dev.enrollment.sandbox.process.Readiness;
import dev.enrollment.sandbox.supervisor.SandboxRealm;
import dev.enrollment.tests.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The portal with the real identity provider and the sandbox's realm. */
@Tag("own-servers")
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = RunningPipeline.class)
class KeycloakSignInIT {

    private static final int PORTS = Ports.freeRun(4);
    private static final int PORTAL = PORTS;
    private static final int IDENTITY = PORTS + 1;
    private static final int SMTP = PORTS + 2;
    private static final int MAILBOX = PORTS + 3;
    private static final String PORTAL_URL = "http://localhost:" + PORTAL;
    private static final Path DATA = Path.of("target", "pipeline-stack");

    /**
     * Short, and more than a second: Keycloak reads the clock for a token's end before it reads it
     * for the ID token's beginning, and a token that ends as it begins is refused.
     */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(4);

    private static ChildProcess keycloak;
    private static Mailbox mailbox;

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORTAL);
        properties.add("enrollment.portal.base-url", () -> PORTAL_URL);
        properties.add(
                "enrollment.identity.issuer",
                () -> IdentityServer.url(IDENTITY) + "/realms/partners");
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        mailbox = Mailbox.start(SMTP, MAILBOX, DATA.resolve("mailbox-" + PORTS), Clock.systemUTC());
        keycloak =
                IdentityServer.launch(
                        IDENTITY,
                        PipelineStack.running().freshDatabase(),
                        PORTAL_URL + "/",
                        DATA.resolve("identity.log"));
        Readiness.await(keycloak, IdentityServer.readiness(IDENTITY), Duration.ofMinutes(3));
        var admin = new MasterAdmin(IdentityServer.url(IDENTITY));
        admin.createRealm("partners", realm());
        admin.createRealm("hurried", hurried(realm()));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
        mailbox.close();
    }

    /** From the portal's first page; the mail is opened on another device, a phone. */
    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "fr,320,LIGHT"})
    void aSignInBegunHereIsFinishedOnAnotherDevice(String language, int width, ColorScheme scheme) {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var desk = new IdentityPages(browser, language, width, scheme);
            var phone = new IdentityPages(browser, language, 390, scheme);
            String address = language + ".petersen@nordlicht.example";

            desk.open(PORTAL_URL + "/oauth2/authorization/portal?create=yes");
            desk.look("identity-register");
            desk.register("Info+cloud@nordlicht.example");
            assertThat(desk.page().locator("#input-error-email").innerText())
                    .isEqualTo(IdentityPages.words(language, "roleMailboxMessage"));
            desk.look("identity-register-role");
            desk.register(address);
            desk.look("identity-confirm");

            String link = IdentityPages.link(MAILBOX, address);
            assertThat(IdentityPages.life(link)).isEqualTo(Duration.ofHours(24));
            phone.open(link);
            phone.look("identity-link");
            phone.follow("#proceed");
            phone.look("identity-password");
            for (String bad :
                    List.of("eleven char", "password2026", "three nimbus clouds", address)) {
                phone.choose(bad, bad);
                phone.look("identity-password-refused");
                assertThat(phone.page().locator(".problem, .problem-text").count()).isPositive();
            }
            phone.choose("violet marble window rain", "violet marble window rain");
            phone.look("identity-done");
            assertThat(phone.wayOn()).isEqualTo(PORTAL_URL + "/enrollments");
            phone.open(link);
            assertThat(phone.wayOn()).isEqualTo(PORTAL_URL + "/enrollments");

            desk.follow("#kc-confirmed");
            desk.signIn(address, "Violet marble window rain");
            desk.look("identity-sign-in");
            desk.signIn(address, "violet marble window rain");
            desk.arrive("**/enrollments*");
            assertThat(desk.page().locator(".masthead").innerText()).contains("Nimbus Cloud");
            signInWithoutAPassword(desk, address);
        }
    }

    /** With a passkey, which a person sets up in the portal and may do without. */
    private static void signInWithoutAPassword(IdentityPages desk, String address) {
        desk.bringADeviceWithPasskeys();
        var offered = new ArrayList<Boolean>();
        desk.page()
                .route(
                        "**/webauthnRegister.js",
                        script -> {
                            offered.add(desk.page().locator("#registerWebAuthn").isEnabled());
                            script.resume();
                        });
        desk.follow("#passkey");
        assertThat(offered).as("offered before the script is there").containsExactly(false);
        desk.look("identity-passkey");
        desk.confirmEachUse(true);
        desk.page().onDialog(dialog -> dialog.accept("My phone"));
        desk.follow("#registerWebAuthn");
        desk.arrive(PORTAL_URL + "/enrollments*");

        desk.confirmEachUse(false);
        desk.follow("footer button");
        desk.arrive(PORTAL_URL + "/");
        desk.open(PORTAL_URL + "/enrollments");
        desk.look("identity-sign-in-passkey");
        desk.confirmEachUse(true);
        desk.follow("#authenticateWebAuthnButton");
        desk.arrive(PORTAL_URL + "/enrollments*");
        assertThat(desk.page().locator("footer small").first().innerText()).contains(address);
    }

    /**
     * As an attacker compares, who has a list of addresses; the letters tell their readers more.
     */
    @Test
    void aStrangerCannotTellWhichAddressesAreKnown() {
        String known = "rita@program.example";
        String unknown = "nobody@nordlicht.example";

        assertThat(afterRegistration(known)).isEqualTo(afterRegistration(unknown));
        assertThat(afterReset(known)).isEqualTo(afterReset("noone@nordlicht.example"));

        var toTheKnown = IdentityPages.mails(MAILBOX, known, 2);
        assertThat(toTheKnown.findValuesAsString("subject"))
                .contains("You have a sign-in already", "Choose a new password")
                .hasSize(2);
        assertThat(toTheKnown.findValuesAsString("text").toString())
                .contains(
                        PORTAL_URL + "/enrollments", "/login-actions/reset-credentials?client_id");
        assertThat(IdentityPages.mails(MAILBOX, unknown, 1).findValuesAsString("subject"))
                .containsExactly("Confirm your e-mail address");
        assertThat(IdentityPages.mails(MAILBOX, "noone@nordlicht.example").size()).isZero();
    }

    /** Or else a stranger would see by the time which address a letter goes to. */
    @Test
    void anAnswerDoesNotWaitForTheMailServer() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            new MasterAdmin(IdentityServer.url(IDENTITY))
                    .createRealm("silent", named("silent", realm(silent.getLocalPort())));
            var stranger = new IdentityPages(browser, "en", 1280, ColorScheme.LIGHT);
            stranger.open(signInAt("silent"));
            stranger.follow("#kc-forgot");
            stranger.page().locator("#username").fill("rita@program.example");
            stranger.follow("button[type=submit]");
            stranger.page().locator(".notice").waitFor();
            // The letter is on its way, and nobody has greeted its bearer yet.
            silent.accept().close();
        }
    }

    /** {@code -Dtimes=true} prints what docs/web-security.md quotes. */
    @Test
    @EnabledIfSystemProperty(named = "times", matches = "true")
    void showsHowLongANewPasswordTakes() throws Exception {
        new MasterAdmin(IdentityServer.url(IDENTITY))
                .createRealm("timed", AnswerTimes.withMany(named("timed", realm(SMTP))));
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            System.out.println(AnswerTimes.of(browser, signInAt("timed")));
        }
    }

    private static String signInAt(String realm) {
        return IdentityServer.url(IDENTITY)
                + "/realms/"
                + realm
                + "/protocol/openid-connect/auth?client_id=partner-portal&response_type=code"
                + "&scope=openid&redirect_uri="
                + PORTAL_URL
                + "/login/oauth2/code/portal&code_challenge_method=S256&code_challenge="
                + "x".repeat(43);
    }

    private static List<String> afterRegistration(String address) {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var stranger = new IdentityPages(browser, "en", 1280, ColorScheme.LIGHT);
            stranger.open(PORTAL_URL + "/oauth2/authorization/portal?create=yes");
            stranger.page().locator("#email").fill(address);
            stranger.follow("#kc-register");
            assertThat(stranger.page().locator("#input-error-email").count()).isZero();
            stranger.register(address);
            stranger.page().locator("#kc-resend").waitFor();
            String first = stranger.source(address);
            stranger.page().reload();
            String again = stranger.source(address);
            stranger.follow("#kc-resend button");
            stranger.look("identity-registered-again");
            return List.of(first, again, stranger.source(address));
        }
    }

    /** Asks ten times; one letter goes out, and all answers are the same. */
    private static String afterReset(String address) {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var stranger = new IdentityPages(browser, "en", 1280, ColorScheme.LIGHT);
            var answers = new HashSet<String>();
            for (int time = 0; time < 10; time++) {
                stranger.open(PORTAL_URL + "/oauth2/authorization/portal");
                stranger.follow("#kc-forgot");
                stranger.page().locator("#username").fill(address);
                stranger.follow("button[type=submit]");
                stranger.page().locator(".notice").waitFor();
                answers.add(stranger.source(address));
            }
            assertThat(answers).hasSize(1);
            return answers.iterator().next();
        }
    }

    /** In the browser in which the registration was begun, the link of the letter leads on. */
    @Test
    void onOneDeviceTheLetterLeadsIntoThePortal() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var desk = new IdentityPages(browser, "de", 1280, ColorScheme.DARK);
            String address = "eva.petersen@nordlicht.example";
            desk.open(PORTAL_URL + "/oauth2/authorization/portal?create=yes");
            desk.register("typing.error@nordlicht.example");
            desk.follow("#other-address");
            desk.register(address);
            desk.look("identity-confirm");
            desk.open(IdentityPages.link(MAILBOX, address));
            desk.choose("violet marble window rain", "violet marble window rain");
            desk.arrive("**/enrollments*");
        }
    }

    /** In Greek; by Keycloak's own action on our page, for it has no account pages (ADR 135). */
    @Test
    void aPasswordIsChangedFromThePortal() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var person = new IdentityPages(browser, "el", 1280, ColorScheme.DARK);
            String address = "eleni.petersen@nordlicht.example";
            String old = "violet marble window rain";
            String changed = "silver garden morning tea";
            person.open(PORTAL_URL + "/oauth2/authorization/portal?create=yes");
            person.look("identity-register");
            person.register(address);
            person.look("identity-confirm");
            person.open(IdentityPages.link(MAILBOX, address));
            person.choose(old, old);
            person.arrive(PORTAL_URL + "/enrollments*");

            person.follow("#password");
            person.look("identity-password-change");
            person.choose(changed, changed);
            person.arrive(PORTAL_URL + "/enrollments*");
            person.follow("footer button");
            person.arrive(PORTAL_URL + "/");

            person.open(PORTAL_URL + "/enrollments");
            person.signIn(address, old);
            person.look("identity-sign-in");
            person.signIn(address, changed);
            person.arrive(PORTAL_URL + "/enrollments*");

            person.open(IdentityServer.url(IDENTITY) + "/realms/partners/account");
            person.look("identity-not-found");
            assertThat(person.wayOn()).isEqualTo(PORTAL_URL + "/");
        }
    }

    /** The realm of this test gives its links a second; what they lead to leads on. */
    @Test
    void linksThatExpiredLeadBack() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var desk = new IdentityPages(browser, "en", 1280, ColorScheme.LIGHT);
            String realm = IdentityServer.url(IDENTITY) + "/realms/hurried";
            String mail = "late@nordlicht.example";
            desk.open(signInAt("hurried").replace("/auth?", "/registrations?"));
            desk.register(mail);
            String link = IdentityPages.link(MAILBOX, mail);

            var phone = new IdentityPages(browser, "en", 390, ColorScheme.DARK);
            var patience = Instant.now().plus(Duration.ofMinutes(2));
            do {
                phone.open(link);
            } while (phone.page().locator("#proceed").count() > 0
                    && Instant.now().isBefore(patience));
            phone.look("identity-expired");
            assertThat(phone.page().locator("main").innerText()).contains("This link has expired");
            assertThat(phone.wayOn()).isEqualTo(PORTAL_URL + "/enrollments");

            phone.open(realm + "/no-such-page");
            phone.look("identity-not-found");
            assertThat(phone.wayOn()).isEqualTo(PORTAL_URL + "/");
            phone.open(
                    IdentityServer.url(IDENTITY)
                            + "/realms/partners/login-actions/required-action");
            phone.look("identity-lost");
            assertThat(phone.wayOn()).isEqualTo(PORTAL_URL + "/");
        }
    }

    @Test
    void peopleSignInCreateASignInAndSignOut() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright);
                var context =
                        browser.newContext(new Browser.NewContextOptions().setLocale("fr-FR"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + PORTAL + "/");
            IdentityPages.follow(page, "a[href$='create=yes']");
            page.locator("input[name=firstName]").waitFor();

            page.navigate("http://localhost:" + PORTAL + "/enrollments");
            page.locator("#username").fill("rita");
            assertThat(page.locator("html").getAttribute("lang")).startsWith("fr");
            page.locator("#password").fill("sandbox");
            IdentityPages.follow(page, "#kc-login");
            IdentityPages.enterCode(page);
            IdentityPages.arrive(page, "**/enrollments*");
            assertThat(page.locator("h1").innerText()).isEqualTo("Vos comptes");

            IdentityPages.follow(page, "footer button");
            IdentityPages.arrive(page, "http://localhost:" + PORTAL + "/");
            assertThat(page.locator("h1").innerText()).isEqualTo("Devenez revendeur");
        }
    }

    @ParameterizedTest
    @CsvSource({"en,1280,LIGHT", "de,390,DARK", "fr,320,LIGHT"})
    void staffNeedASecondFactor(String language, int width, ColorScheme scheme) {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var reviewer = new IdentityPages(browser, language, width, scheme);
            reviewer.open(PORTAL_URL + "/oauth2/authorization/portal");
            reviewer.signIn("rita", "sandbox");
            reviewer.look("identity-code");
            reviewer.page().locator("#otp").fill("000000");
            reviewer.follow("#kc-login");
            reviewer.look("identity-code-refused");
            assertThat(reviewer.page().locator(".problem-text").count()).isEqualTo(1);
            IdentityPages.enterCode(reviewer.page());
            reviewer.arrive("**/enrollments*");
        }
    }

    /** The realm of this test has taken Lena's second factor from her. */
    @Test
    void staffWithoutASecondFactorSetOneUp() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var lead = new IdentityPages(browser, "de", 390, ColorScheme.DARK);
            lead.open(PORTAL_URL + "/oauth2/authorization/portal");
            lead.signIn("lena", "sandbox");
            lead.look("identity-code-set-up");
            lead.page().locator("#totp").fill("12 34");
            lead.follow("#saveTOTPBtn");
            lead.look("identity-code-set-up-refused");
            String secret = lead.page().locator("#totpSecret").inputValue();
            lead.page().locator("#totp").fill(IdentityPages.code(secret));
            lead.page().locator("#userLabel").fill("Telefon");
            lead.follow("#saveTOTPBtn");
            lead.arrive("**/enrollments*");
        }
    }

    @Test
    void aNewPasswordGoesAroundNoSecondFactor() {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            var thief = new IdentityPages(browser, "en", 1280, ColorScheme.LIGHT);
            thief.open(PORTAL_URL + "/oauth2/authorization/portal");
            thief.follow("#kc-forgot");
            thief.page().locator("#username").fill("aida@program.example");
            thief.follow("button[type=submit]");
            thief.open(IdentityPages.link(MAILBOX, "aida@program.example"));
            thief.choose("violet marble window rain", "violet marble window rain");
            thief.look("identity-password-saved");
            thief.open(PORTAL_URL + "/oauth2/authorization/portal");
            thief.signIn("aida", "violet marble window rain");
            assertThat(thief.page().locator("#otp").count()).isEqualTo(1);
        }
    }

    /** For longer than a token lives, the portal asks and is told that the sign-in holds. */
    @Test
    void whoIsDisabledIsOut() throws Exception {
        try (var playwright = Chromium.driver();
                var browser = Chromium.launch(playwright)) {
            Page page = browser.newPage();
            page.navigate(PORTAL_URL + "/enrollments");
            page.locator("#username").fill("ravi");
            page.locator("#password").fill("sandbox");
            IdentityPages.follow(page, "#kc-login");
            IdentityPages.enterCode(page);
            IdentityPages.arrive(page, "**/enrollments*");
            Instant signedIn = Instant.now();
            while (Instant.now().isBefore(signedIn.plus(TOKEN_LIFE.plusSeconds(2)))) {
                page.reload();
                assertThat(page.url()).startsWith(PORTAL_URL);
            }

            new MasterAdmin(IdentityServer.url(IDENTITY)).disable("partners", "ravi");

            await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> {
                                page.navigate(PORTAL_URL + "/enrollments");
                                return page.locator("#kc-login").count() == 1;
                            });
        }
    }

    /** As an intruder would, who has taken account-service over. */
    @Test
    void theServiceMayGrantTheRoleOfPartnersAndNothingMore() throws Exception {
        var service = new ServiceAccount(IdentityServer.url(IDENTITY), "partners");
        String rita = new MasterAdmin(IdentityServer.url(IDENTITY)).subject("partners", "rita");

        assertThat(service.grant("partner", rita)).isEqualTo(204);
        assertThat(service.grant("operator", rita)).isEqualTo(403);
        assertThat(service.grant("partner", UUID.randomUUID().toString())).isEqualTo(404);
        assertThat(service.setPassword(rita, "violet marble window rain")).isEqualTo(403);
        assertThat(service.users()).isEqualTo("[]");
    }

    private static String hurried(String realm) {
        return named("hurried", realm).replace("\"86400\"", "\"1\"");
    }

    private static String named(String name, String realm) {
        return realm.replace("\"realm\":\"partners\"", "\"realm\":\"" + name + "\"")
                .replace("default-roles-partners", "default-roles-" + name)
                .replace("5f0c2d8e-3b6a-4f0e-9d57-6a1f4c1e9b01", UUID.randomUUID().toString());
    }

    private static String realm() {
        return realm(SMTP);
    }

    private static String realm(int smtp) {
        String nobody = "1";
        String realm =
                SandboxRealm.json(
                        Map.of(
                                "account-service",
                                Integer.toString(PORTAL),
                                "review-service",
                                nobody,
                                "agreement-service",
                                nobody,
                                "smtp",
                                Integer.toString(smtp)));
        String life = "\"access.token.lifespan\":\"%d\"";
        return withoutSecondFactor("lena", realm)
                .replace(life.formatted(60), life.formatted(TOKEN_LIFE.toSeconds()));
    }

    private static String withoutSecondFactor(String name, String realm) {
        JsonNode whole = JsonMapper.shared().readTree(realm);
        for (JsonNode user : whole.path("users")) {
            if (user.path("username").asString().equals(name)) {
                ((ArrayNode) user.path("credentials")).remove(1);
            }
        }
        return whole.toString();
    }
}

package dev.enrollment.account.portal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.enrollment.tests.Axe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser on the identity provider's pages, looking closely at each. */
final class IdentityPages {

    private static final Pattern LINK = Pattern.compile("https?://\\S*action-token\\S*");
    private static final Path SHOTS = Path.of("..", "docs", "screenshots");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** In milliseconds, for a machine that is busy with other tests. */
    private static final double PATIENCE = 120_000;

    private final Page page;
    private final String language;
    private final int width;
    private final ColorScheme scheme;
    private final CDPSession devices;
    private final JsonObject device = new JsonObject();

    IdentityPages(Browser browser, String language, int width, ColorScheme scheme) {
        this.page =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setViewportSize(width, 900)
                                        .setColorScheme(scheme)
                                        .setReducedMotion(ReducedMotion.REDUCE))
                        .newPage();
        page.setDefaultTimeout(PATIENCE);
        this.language = language;
        this.width = width;
        this.scheme = scheme;
        this.devices = page.context().newCDPSession(page);
    }

    Page page() {
        return page;
    }

    void open(String address) {
        page.navigate(address);
    }

    /**
     * Renews the picture where there is one. Whatever the browser began with: no violation in the
     * light or in the dark, no sideways scroll at any width. The right language, a title, a way
     * back.
     */
    void look(String name) {
        page.locator("#to-portal").waitFor();
        for (ColorScheme light : List.of(opposite(scheme), scheme)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            assertThat(Axe.violations(page)).as("%s, %s", name, light).isEmpty();
        }
        for (int wide : List.of(320, 390, 1280, width)) {
            page.setViewportSize(wide, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("%s, %d", name, wide)
                    .isEqualTo(0);
        }
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
        assertThat(page.title())
                .as(name)
                .isEqualTo(page.locator("h1").innerText() + " – Nimbus Cloud");
        assertThat(page.locator("footer .links a").all())
                .as(name)
                .extracting(link -> link.getAttribute("href").replaceFirst(".*/", ""))
                .containsExactly(
                        "help?lang=" + language,
                        "privacy?lang=" + language,
                        "imprint?lang=" + language);
        Path shot = SHOTS.resolve(name + "-" + form() + ".png");
        if (Boolean.getBoolean("screenshots") && Files.exists(shot)) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(shot));
        }
    }

    private static ColorScheme opposite(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
    }

    /** How pictures are named: a telephone is 390 wide and dark. */
    private String form() {
        boolean telephone = width == 390 && scheme == ColorScheme.DARK;
        return telephone ? "phone" : language + (width == 1280 ? "" : "-" + width);
    }

    /** A device that keeps passkeys and knows its owner; it waits until the owner is there. */
    void bringADeviceWithPasskeys() {
        devices.send("WebAuthn.enable");
        device.add(
                "authenticatorId",
                devices.send(
                                "WebAuthn.addVirtualAuthenticator",
                                JsonParser.parseString(
                                                """
                                                {"options": {
                                                  "protocol": "ctap2", "transport": "internal",
                                                  "hasResidentKey": true,
                                                  "hasUserVerification": true,
                                                  "isUserVerified": true,
                                                  "automaticPresenceSimulation": false}}
                                                """)
                                        .getAsJsonObject())
                        .get("authenticatorId"));
    }

    /** Whether the owner confirms each use. */
    void confirmEachUse(boolean there) {
        JsonObject presence = device.deepCopy();
        presence.addProperty("enabled", there);
        devices.send("WebAuthn.setAutomaticPresenceSimulation", presence);
    }

    void register(String address) {
        page.locator("#email").fill(address);
        page.locator("#firstName").fill("Jana");
        page.locator("#lastName").fill("Petersen");
        follow("#kc-register");
    }

    void choose(String password, String again) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(again);
        follow("button[name=login]");
    }

    void signIn(String address, String password) {
        page.locator("#username").fill(address);
        page.locator("#password").fill(password);
        follow("#kc-login");
    }

    /** Clicks on what leads to another page, and waits for that page with all its scripts. */
    void follow(String selector) {
        follow(page, selector);
    }

    /** As {@link #follow(String)}; what is asked next is then asked of the new page. */
    static void follow(Page page, String selector) {
        var loaded = new AtomicInteger();
        Consumer<Page> count = _ -> loaded.incrementAndGet();
        page.onLoad(count);
        page.locator(selector).click();
        page.waitForCondition(
                () -> loaded.get() > 0, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        page.offLoad(count);
    }

    void arrive(String address) {
        arrive(page, address);
    }

    /** Waits for an address; where it does not come, tells where the browser is instead. */
    static void arrive(Page page, String address) {
        try {
            page.waitForURL(address);
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "%s did not come, but %s: %s"
                            .formatted(address, page.url(), page.locator("body").innerText()),
                    late);
        }
    }

    /** As the sandbox's staff do, on the page that asks for it. */
    static void enterCode(Page page) {
        page.locator("#otp").fill(code("sandbox-second-factor"));
        follow(page, "#kc-login");
    }

    /** The code of the moment. */
    static String code(String secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"),
                            Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String wayOn() {
        return page.locator("#backToApplication").getAttribute("href");
    }

    /** What the theme says. */
    static String words(String language, String key) {
        Path file =
                Path.of("../identity-theme/src/main/resources/theme/enrollment/login/messages")
                        .resolve("messages_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            var words = new Properties();
            words.load(reader);
            return words.getProperty(key, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address and source of the page, but for its address of mail and what is new on each. */
    String source(String address) {
        page.locator("#to-portal").waitFor();
        return (page.url() + page.content())
                .replace(address, "ADDRESS")
                .replaceAll("(session_code|tab_id|client_data)=[^&\"\\s<]*", "$1=NEW")
                .replaceAll("checkAuthSession\\([^)]*\\)", "checkAuthSession(NEW)")
                .replaceAll("challenge: \"[^\"]*\"", "challenge: NEW");
    }

    /** The link in the only mail to the address. */
    static String link(int mailbox, String address) {
        JsonNode mails = mails(mailbox, address, 1);
        Matcher link = LINK.matcher(mails.path(0).path("text").asString());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    /** All mails to the address, once there are so many. */
    static JsonNode mails(int mailbox, String address, int many) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> mails(mailbox, address), mails -> mails.size() >= many);
    }

    /** All mails to the address that have come until now. */
    static JsonNode mails(int mailbox, String address) {
        String list = "http://localhost:%d/api/messages?to=%s".formatted(mailbox, address);
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(list)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For how long the token in the link is good. */
    static Duration life(String link) {
        String claims = link.replaceFirst(".*[?&]key=[^.]*\\.([^.]*)\\..*", "$1");
        JsonNode token =
                JSON.readTree(
                        new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
        return Duration.ofSeconds(token.path("exp").asLong() - token.path("iat").asLong());
    }
}

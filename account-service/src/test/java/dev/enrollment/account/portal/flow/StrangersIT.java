package dev.enrollment.account.portal.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What nobody in particular may cause: little, and no row. */
@ExtendWith(OutputCaptureExtension.class)
class StrangersIT extends RunningPortal {

    private static final String COOKIE = "__Host-account-service";

    @Test
    void aFormOfNobodyWritesNothingAndIsCounted() {
        var stranger = new PlainBrowser().at("198.51.100.77");
        @Nullable Long before = sessions();
        int refused = 0;
        int answer = 403;
        while (answer == 403 && refused < 3000) {
            answer = stranger.post("/enrollments", Map.of("market", "DE")).statusCode();
            refused++;
        }
        assertThat(answer).isEqualTo(429);
        assertThat(refused).isGreaterThan(600);
        assertThat(sessions()).isEqualTo(before);
    }

    /** Pages for all, pages that ask for a sign-in, the beginning of one, and ends of none. */
    @Test
    void lookingAroundWritesNothing() {
        @Nullable Long before = sessions();
        var stranger = new PlainBrowser().at("198.51.100.78");
        for (String path :
                List.of(
                        "/",
                        "/help",
                        "/privacy",
                        "/imprint",
                        "/nothing",
                        "/enrollments",
                        "/enrollments/1/account?lang=de",
                        "/oauth2/authorization/portal",
                        "/oauth2/authorization/portal?create=yes",
                        "/login/oauth2/code/portal?code=1&state=2",
                        "/login/oauth2/code/portal?error=access_denied&state=2",
                        "/?sign-in=failed",
                        "/logout")) {
            assertThat(stranger.get(path).statusCode()).as(path).isLessThan(500);
            assertThat(sessions()).as(path).isEqualTo(before);
        }
    }

    /** The answer comes while most of the upload is still to be sent. */
    @Test
    void anUploadOfNobodyIsAnsweredUnread() throws IOException {
        String head =
                """
                POST /enrollments/1/information HTTP/1.1\r
                Host: localhost\r
                Content-Type: multipart/form-data; boundary=b\r
                Content-Length: 30000000\r
                \r
                --b\r
                """;
        assertThat(firstLine(head)).startsWith("HTTP/1.1 403");
    }

    @Test
    void aSlowUploadOfNobodyIsCutOff() throws Exception {
        String head =
                """
                POST /enrollments/1/information HTTP/1.1\r
                Host: localhost\r
                Content-Type: multipart/form-data; boundary=b\r
                Content-Length: 30000000\r
                \r
                """;
        assertThat(SlowSender.answer(head)).startsWith("HTTP/1.1 403");
    }

    /** Sessions are named in Base64: the first decodes to NUL bytes, which no column takes. */
    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "AA==", "not-base-64!", "Jzs=", "w7w="})
    void aCookieThatIsNoSessionIsNone(String cookie) throws IOException {
        for (String path : new String[] {"/", "/enrollments"}) {
            String head =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s=%s\r\n\r\n"
                            .formatted(path, COOKIE, cookie);
            assertThat(firstLine(head))
                    .startsWith("HTTP/1.1 " + (path.equals("/") ? "200" : "302"));
        }
    }

    @Test
    void aSignInUnderAnotherNameIsNone() {
        assertThat(new PlainBrowser().get("/oauth2/authorization/evil").statusCode())
                .isEqualTo(302);
    }

    /** Nobody can have fixed a session beforehand: none exists. */
    @Test
    void aSignInIsWrittenDownAndBeginsASessionThatNobodyCanGuess(CapturedOutput output) {
        Outside.IDENTITY.expect(Visitor.named("Fixed", "Session").claims());
        var browser = new PlainBrowser();
        HttpResponse<String> begun = browser.get("/oauth2/authorization/portal");
        HttpResponse<String> back = browser.get(location(browser.get(location(begun))));

        // A random UUID has 122 bits, and looks otherwise.
        assertThat(session(back)).hasSize(36).doesNotMatch("[0-9a-f-]+");
        assertThat(begun.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(COOKIE));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () ->
                                assertThat(output)
                                        .containsPattern(
                                                "SIGN_IN [^ ]+: GET /login/oauth2/code/portal, done"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String session(HttpResponse<String> answer) {
        String cookie =
                answer.headers().allValues("Set-Cookie").stream()
                        .filter(it -> it.startsWith(COOKIE + "="))
                        .findFirst()
                        .orElseThrow();
        String value = cookie.substring(COOKIE.length() + 1, cookie.indexOf(';'));
        return new String(Base64.getDecoder().decode(value), UTF_8);
    }

    private @Nullable Long sessions() {
        return jdbc.queryForObject("SELECT count(*) FROM spring_session", Long.class);
    }

    private static String firstLine(String head) throws IOException {
        try (var socket = new Socket("localhost", Outside.PORTAL.getPort())) {
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
                    .readLine();
        }
    }
}

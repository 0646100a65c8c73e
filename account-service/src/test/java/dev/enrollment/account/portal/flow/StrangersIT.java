package dev.enrollment.account.portal.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody in particular may cause: little, and no row. */
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

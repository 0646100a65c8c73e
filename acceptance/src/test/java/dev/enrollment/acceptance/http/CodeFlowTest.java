package dev.enrollment.acceptance.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an identity provider that takes each form once, as Keycloak does. */
class CodeFlowTest {

    private static final String FORM = "/login-actions/authenticate?session=";

    private final HttpServer server;
    private final URI address;
    private int sessions;
    private int posts;
    private int lastTaken;
    private int answersCut;

    CodeFlowTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @BeforeEach
    void start() {
        server.createContext("/auth", exchange -> respond(exchange, form(++sessions)));
        server.createContext("/login-actions/authenticate", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSignInWhoseAnswerIsCutOffBeginsAgain() {
        answersCut = 1;
        assertThat(flow().signIn("rita", "right", () -> "")).containsEntry("code", "c-2");
        assertThat(posts).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsNotTriedTwice() {
        assertThatThrownBy(() -> flow().signIn("rita", "wrong", () -> ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not let rita in");
        assertThat(posts).isEqualTo(1);
    }

    private CodeFlow flow() {
        return new CodeFlow(address, "review-console", Deadline.in(Duration.ofMinutes(1)));
    }

    private void take(HttpExchange exchange) throws IOException {
        posts++;
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        int session =
                Integer.parseInt(
                        exchange.getRequestURI().getQuery().substring("session=".length()));
        if (session <= lastTaken) {
            respond(exchange, "<title>Page has expired</title>");
        } else if (!body.contains("password=right")) {
            respond(exchange, form(session));
        } else {
            lastTaken = session;
            if (answersCut-- > 0) {
                exchange.close();
                return;
            }
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1/signed-in?code=c-" + session);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        }
    }

    private static String form(int session) {
        return "<form method='post' action='%s%d'></form>".formatted(FORM, session);
    }

    private static void respond(HttpExchange exchange, String page) throws IOException {
        try (exchange) {
            byte[] bytes = page.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

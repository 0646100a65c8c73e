package dev.enrollment.acceptance.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatientHttpTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private URI address;

    PatientHttpTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAgainUntilSomebodyIsAbleToAnswer() {
        answer("/", 2, "here I am");
        var http = new PatientHttp(Deadline.in(Duration.ofSeconds(20)));
        var answer = http.send(PatientHttp.request(address).build());
        assertThat(answer.body()).isEqualTo("here I am");
        assertThat(calls).hasValue(3);
    }

    @Test
    void givesUpAtTheDeadlineAndSaysOnWhat() {
        answer("/", Integer.MAX_VALUE, "");
        var http = new PatientHttp(Deadline.in(Duration.ofSeconds(3)));
        assertThatThrownBy(() -> http.send(PatientHttp.request(address).build()))
                .isInstanceOf(OutOfPatience.class)
                .hasMessageContaining(address.getAuthority())
                .hasMessageContaining("503");
    }

    @Test
    void browserSendsSecureCookiesToLocalhostAndFillsForms() {
        server.createContext(
                "/form",
                exchange -> {
                    exchange.getResponseHeaders().add("Set-Cookie", "__Host-s=7; Path=/; Secure");
                    respond(
                            exchange,
                            200,
                            "<form action='/sent' method='post'><input type='hidden' name='_csrf'"
                                    + " value='t'/></form>");
                });
        server.createContext(
                "/sent",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    respond(exchange, 200, exchange.getRequestHeaders().getFirst("Cookie") + body);
                });
        var browser = new Browser(Deadline.in(Duration.ofSeconds(20)));
        var page = browser.open(address.resolve("/form"));
        var sent =
                browser.submit(
                        page.document().forms().getFirst(), java.util.Map.of("reason", "a b"));
        assertThat(sent.document().text()).isEqualTo("__Host-s=7_csrf=t&reason=a+b");
    }

    private void answer(String path, int failures, String text) {
        server.createContext(
                path,
                exchange ->
                        respond(exchange, calls.getAndIncrement() < failures ? 503 : 200, text));
    }

    private static void respond(
            com.sun.net.httpserver.HttpExchange exchange, int status, String text)
            throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

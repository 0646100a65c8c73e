package dev.enrollment.acceptance.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedTest {

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private HttpServer server;
    private ParkedService living;
    private ParkedService silent;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    asked.add(exchange.getRequestURI().getPath() + body);
                    byte[] answer = "{\"streams\":[],\"records\":[]}".getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        living = service("living", server.getAddress().getPort());
        silent = service("silent", 1);
    }

    private static ParkedService service(String name, int port) {
        return new ParkedService(name, URI.create("http://localhost:" + port), () -> "token");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksTheOthersWhereOneIsSilentAndSaysSo() {
        assertThat(new Parked(List.of(silent, living)).run("list")).isEqualTo(2);
        assertThat(asked).containsExactly("/api/parked");
        assertThat(new Parked(List.of(living)).run("list")).isZero();
    }

    @Test
    void discardsTheEventThatWasShownAndNoOther() {
        Parked parked = new Parked(List.of(living));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> parked.run("discard", "living", "topic", "key", "why"));
        assertThat(asked).isEmpty();
        parked.run("discard", "living", "topic", "key", "--sequence", "7", "why");
        assertThat(asked.remove())
                .startsWith("/api/parked/streams/topic/key/discard")
                .contains("\"sequence\":7")
                .contains("\"reason\":\"why\"");
    }
}

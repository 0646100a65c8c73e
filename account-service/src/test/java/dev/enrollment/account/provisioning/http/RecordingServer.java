package dev.enrollment.account.provisioning.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers each request as it was told for its method and path, and keeps what it was asked. */
final class RecordingServer implements AutoCloseable {

    final List<Asked> asked = new ArrayList<>();

    private final Map<String, Answer> answers = new HashMap<>();
    private final HttpServer server;

    RecordingServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Without a body when {@code json} is empty; headers as name, value, name, value. */
    void answer(String methodAndUri, int status, String json, String... headers) {
        answers.put(methodAndUri, new Answer(status, json, List.of(headers)));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(
                    new Asked(
                            call,
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            new String(body, StandardCharsets.UTF_8)));
            reply(exchange, answers.getOrDefault(call, new Answer(418, "", List.of())));
        }
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        for (int i = 0; i < answer.headers().size(); i += 2) {
            exchange.getResponseHeaders().set(answer.headers().get(i), answer.headers().get(i + 1));
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    record Asked(
            String call,
            @Nullable String authorization,
            @Nullable String idempotencyKey,
            String body) {}

    private record Answer(int status, String json, List<String> headers) {}
}

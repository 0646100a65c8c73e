package dev.enrollment.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

/** The services' way to the registry, which can keep a schema from them, as a replica that lags. */
final class RegistryLine implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(4);
    private static final int NOT_FOUND = 404;
    private static final String NO_SUCH_SCHEMA =
            """
            {"error_code": 40403, "message": "Schema not found"}""";
    private static final int NONE = -1;

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String registry;
    private volatile int hidden = NONE;
    private volatile boolean asked;

    RegistryLine(int port, String registry) {
        this.registry = registry;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on the schema of this ID is not there. */
    void hide(int schemaId) {
        asked = false;
        hidden = schemaId;
    }

    /** Whether somebody was told that the hidden schema is not there. */
    boolean wasAsked() {
        return asked;
    }

    void showAll() {
        hidden = NONE;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/schemas/ids/" + hidden)) {
                asked = true;
                send(exchange, NOT_FOUND, NO_SUCH_SCHEMA.getBytes(StandardCharsets.UTF_8));
                return;
            }
            HttpResponse<byte[]> answer =
                    client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            send(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The registry is away, or the service is: no answer, as without this line.
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(registry + exchange.getRequestURI()))
                        .timeout(ANSWER_LIMIT)
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return (type == null ? request : request.header("Content-Type", type)).build();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, body.length == 0 ? NONE : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}

package dev.enrollment.sandbox.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.sandbox.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All simulators, with a folder and a clock of the test's own. */
abstract class RunningSimulators {

    @TempDir private Path folder;
    final HttpClient http = HttpClient.newHttpClient();
    final int port = Ports.freeRun(1);
    final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private @Nullable Simulators simulators;

    @BeforeEach
    void start() {
        simulators = Simulators.start(port, folder, now::get);
    }

    /** They find in the folder what they did before. */
    void restart() {
        Objects.requireNonNull(simulators).close();
        start();
    }

    @AfterEach
    void stop() {
        Objects.requireNonNull(simulators).close();
        http.close();
    }

    void control(String name, String json) {
        assertThat(call("PUT", "/control/" + name, json, "").statusCode()).isEqualTo(200);
    }

    JsonNode ledger(String name) {
        return json(get("/ledger/" + name));
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "", "");
    }

    HttpResponse<String> call(String method, String path, String body, String key) {
        try {
            return send(method, path, body, key);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> send(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}

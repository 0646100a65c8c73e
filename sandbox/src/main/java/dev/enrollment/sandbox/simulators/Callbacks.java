package dev.enrollment.sandbox.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Sends what was promised, again after growing pauses where nobody takes it. */
final class Callbacks implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 4;
    private static final int TRIES = 6;
    private static final int TOO_MANY = 429;
    private static final int SERVERS_FAULT = 500;

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(
                    THREADS, Thread.ofPlatform().daemon().name("callback-", 1).factory());
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    void later(long millis, Runnable what) {
        var _ = timer.schedule(what, millis, TimeUnit.MILLISECONDS);
    }

    void send(String address, Object content) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(content)))
                        .build();
        send(request, 1);
    }

    private void send(HttpRequest request, int attempt) {
        if (!isTaken(request) && attempt < TRIES) {
            var _ =
                    timer.schedule(
                            () -> send(request, attempt + 1), 1L << attempt, TimeUnit.SECONDS);
        }
    }

    /** Or refused for good. */
    private boolean isTaken(HttpRequest request) {
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status != TOO_MANY && status < SERVERS_FAULT;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.shutdownNow();
    }
}

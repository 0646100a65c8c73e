package dev.enrollment.sandbox.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a program answers over HTTP. */
public final class Readiness {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /** Whether {@code url} is answered with 200 just now. */
    public static boolean answers(URI url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns when {@code url} is answered with 200.
     *
     * @throws IllegalStateException when the process ends or the time is over; the message ends
     *     with the last lines of its log
     */
    public static void await(ChildProcess process, URI url, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!answers(url)) {
                if (!process.isAlive()) {
                    throw failed(process, "ended with " + process.onExit().join());
                }
                if (System.nanoTime() > end) {
                    throw failed(process, "was not ready after %d s".formatted(limit.toSeconds()));
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + process.name(), e);
        }
    }

    private static IllegalStateException failed(ChildProcess process, String what) {
        return new IllegalStateException(
                "%s %s. Its log %s ends with:%n%s"
                        .formatted(process.name(), what, process.log(), process.lastLines(15)));
    }
}

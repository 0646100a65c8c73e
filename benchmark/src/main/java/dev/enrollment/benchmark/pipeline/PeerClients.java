package dev.enrollment.benchmark.pipeline;

import dev.enrollment.benchmark.peers.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The companies of a peer, which apply over HTTP, and sign by posting to the link. */
final class PeerClients implements AutoCloseable {

    private static final int PEOPLE = 16;
    private static final int NOT_YET = 409;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String[] MARKETS = {"DE", "FR", "AT", "PL", "NL"};

    private final ExecutorService people =
            Executors.newFixedThreadPool(PEOPLE, Thread.ofPlatform().daemon().factory());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;

    PeerClients(URI door) {
        this.door = door;
    }

    /** Returns when the peer has taken the application. */
    void apply(int number) {
        var application =
                new Application(
                        number,
                        UUID.randomUUID(),
                        Companies.nameOf(number),
                        MARKETS[number % MARKETS.length],
                        Companies.registrationNumberOf(number),
                        "ada%d@prospect.example".formatted(number % PEOPLE),
                        Companies.partnerNetworkIdOf(number),
                        door.resolve("/agreements/"));
        int status = post(door.resolve("/applications"), application.json());
        if (status / 100 != 2) {
            throw new IllegalStateException("an application was answered with " + status);
        }
    }

    /** One of the people signs, now or when there is time. */
    void sign(URI link) {
        people.execute(
                () -> {
                    // The letter may arrive before the commit that waits for the signature.
                    while (post(link, "") == NOT_YET) {
                        Commits.sleep(PAUSE);
                    }
                });
    }

    private int post(URI to, String body) {
        try {
            return http.send(
                            HttpRequest.newBuilder(to).POST(BodyPublishers.ofString(body)).build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("a peer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
        http.close();
    }
}

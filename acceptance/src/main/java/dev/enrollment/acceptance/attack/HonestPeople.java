package dev.enrollment.acceptance.attack;

import dev.enrollment.acceptance.SandboxAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** People who work or look around: each asks, reads, thinks a moment and asks again. */
final class HonestPeople implements AutoCloseable {

    private static final Duration THINKING = Duration.ofMillis(50);
    private static final String NOBODY = "";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Thread> people;

    private HonestPeople(Map<URI, Supplier<String>> asked) {
        people =
                asked.entrySet().stream()
                        .map(
                                one ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .start(() -> work(one.getKey(), one.getValue())))
                        .toList();
    }

    /**
     * A partner's system, a reviewer, an operator, and a visitor of the portal, who are at it until
     * closed.
     */
    static HonestPeople at(
            SandboxAddresses addresses,
            Supplier<String> partner,
            Supplier<String> reviewer,
            Supplier<String> operator) {
        return new HonestPeople(
                Map.of(
                        URI.create(addresses.account() + "/"), () -> NOBODY,
                        URI.create(addresses.account() + "/api/enrollments"), partner,
                        URI.create(addresses.review() + "/api/reviews"), reviewer,
                        URI.create(addresses.notification() + "/api/notifications/summary"),
                                operator));
    }

    /** What they met since the last time. */
    Met met() {
        List<Long> times = new ArrayList<>();
        for (Long time = nanos.poll(); time != null; time = nanos.poll()) {
            times.add(time);
        }
        times.sort(null);
        return new Met(times.size(), refused.getAndSet(0), at(times, 50), at(times, 99));
    }

    /**
     * What honest people met.
     *
     * @param refused answers that were no success
     */
    record Met(int requests, int refused, Duration p50, Duration p99) {

        @Override
        public String toString() {
            return "%d requests, %d without success, p50 %.1f ms, p99 %.1f ms"
                    .formatted(requests, refused, p50.toNanos() / 1e6, p99.toNanos() / 1e6);
        }
    }

    private static Duration at(List<Long> sorted, int percent) {
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(sorted.get((sorted.size() - 1) * percent / 100));
    }

    private void work(URI address, Supplier<String> token) {
        while (working.get()) {
            var request = HttpRequest.newBuilder(address);
            String key = token.get();
            if (!key.equals(NOBODY)) {
                request.header("Authorization", "Bearer " + key);
            }
            try {
                long begin = System.nanoTime();
                int status = HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
                nanos.add(System.nanoTime() - begin);
                if (status / 100 != 2) {
                    refused.incrementAndGet();
                }
                Thread.sleep(THINKING);
            } catch (IOException e) {
                refused.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        working.set(false);
        people.forEach(Thread::interrupt);
    }
}

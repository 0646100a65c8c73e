package dev.enrollment.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts what each client asks for. A client forgotten, since so many others came after it or since
 * it was quiet for long, begins anew.
 */
public final class RateLimits {

    private final LimitsProperties limits;
    private final TimeMeter clock;
    private final Cache<Client, Bucket> buckets;

    RateLimits(LimitsProperties limits, TimeMeter clock) {
        this.limits = limits;
        this.clock = clock;
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(limits.sizes().clients())
                        .expireAfterAccess(Duration.ofHours(1))
                        .build();
    }

    /** Counts a request of somebody known; a wait where it is one too many. */
    public Optional<Duration> take(LimitName limit, String subject) {
        var probe = bucket(new Client(limit, subject)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Counts a request of an address; a wait where it is one too many. */
    public Optional<Duration> take(LimitName limit, HttpServletRequest request) {
        return take(limit, Network.of(request.getRemoteAddr()));
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Client client) {
        return buckets.get(client, this::full);
    }

    private Bucket full(Client client) {
        Limit limit = limits.of(client.limit());
        return Bucket.builder()
                .addLimit(
                        band ->
                                band.capacity(limit.burst())
                                        .refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    private record Client(LimitName limit, String name) {}
}

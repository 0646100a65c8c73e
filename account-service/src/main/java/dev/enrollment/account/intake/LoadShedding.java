package dev.enrollment.account.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Refuses new work while work in hand is too old. Ages are those that messaging samples every ten
 * seconds; an age that nobody knows refuses nothing.
 */
@Component
public class LoadShedding {

    private final MeterRegistry meters;
    private final SheddingProperties properties;

    LoadShedding(MeterRegistry meters, SheddingProperties properties) {
        this.meters = meters;
        this.properties = properties;
    }

    /** How long a client should wait before it asks again; empty where work is taken in. */
    public Optional<Duration> pause() {
        return exceeds("unpublished", properties.unpublishedFor())
                        || exceeds("unconsumed", properties.unconsumedFor())
                ? Optional.of(properties.retryAfter())
                : Optional.empty();
    }

    private boolean exceeds(String what, Duration bound) {
        // No comparison with NaN is true.
        return meters.find("messaging.oldest.age").tag("of", what).gauges().stream()
                .mapToDouble(Gauge::value)
                .anyMatch(seconds -> seconds > bound.toSeconds());
    }
}

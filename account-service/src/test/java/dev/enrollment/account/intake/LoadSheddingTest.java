package dev.enrollment.account.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoadSheddingTest {

    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Double> unpublished = age("unpublished");
    private final AtomicReference<Double> unconsumed = age("unconsumed");
    private final LoadShedding shedding =
            new LoadShedding(
                    meters,
                    new SheddingProperties(Duration.ofHours(12), Duration.ofHours(1), PAUSE));

    @Test
    void takesWorkInUpToTheBounds() {
        unpublished.set(12 * 3_600.0);
        unconsumed.set(3_600.0);

        assertThat(shedding.pause()).isEmpty();
    }

    @Test
    void refusesWhileTheOutboxIsOlder() {
        unpublished.set(12 * 3_600.0 + 1);

        assertThat(shedding.pause()).contains(PAUSE);
    }

    @Test
    void refusesWhileAConsumerIsFurtherBehind() {
        unconsumed.set(3_601.0);

        assertThat(shedding.pause()).contains(PAUSE);
    }

    @Test
    void takesWorkInWhileTheBrokerIsAwayForHoursAndNobodyKnowsTheLag() {
        unpublished.set(11 * 3_600.0);
        unconsumed.set(Double.NaN);

        assertThat(shedding.pause()).isEmpty();
    }

    @Test
    void takesWorkInWhereNoAgeIsMeasured() {
        meters.clear();

        assertThat(shedding.pause()).isEmpty();
    }

    private AtomicReference<Double> age(String of) {
        AtomicReference<Double> seconds = new AtomicReference<>(0.0);
        Gauge.builder("messaging.oldest.age", seconds::get).tag("of", of).register(meters);
        return seconds;
    }
}

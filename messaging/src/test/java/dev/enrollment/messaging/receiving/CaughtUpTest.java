package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CaughtUpTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicLong now = new AtomicLong();
    private final CaughtUp caughtUp = new CaughtUp(PATIENCE, now::get);

    @Test
    void countsTheTimeInWhichEverythingIsReadUpToDate() {
        assertThat(caughtUp.duration()).isZero();
        sampleEveryTenSeconds(7, Duration.ofMillis(300));
        assertThat(caughtUp.duration()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void beginsAgainWhenATopicLags() {
        sampleEveryTenSeconds(7, Duration.ZERO);
        sampleEveryTenSeconds(1, Duration.ofSeconds(6));
        assertThat(caughtUp.duration()).isZero();
        sampleEveryTenSeconds(2, Duration.ZERO);
        assertThat(caughtUp.duration()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void beginsAgainWhenTheBrokerDoesNotSay() {
        sampleEveryTenSeconds(7, Duration.ZERO);
        caughtUp.unknown();
        assertThat(caughtUp.duration()).isZero();
    }

    @Test
    void aSampleThatIsOldTellsNothing() {
        sampleEveryTenSeconds(7, Duration.ZERO);
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(caughtUp.duration()).isZero();
        sampleEveryTenSeconds(1, Duration.ZERO);
        assertThat(caughtUp.duration()).isZero();
    }

    private void sampleEveryTenSeconds(int times, Duration oldest) {
        for (int i = 0; i < times; i++) {
            now.addAndGet(Duration.ofSeconds(10).toNanos());
            caughtUp.sampled(oldest);
        }
    }
}

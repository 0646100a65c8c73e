package dev.enrollment.review.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.check.RetryPauses;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final int FREE = 64;

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final Breaker breaker =
            new Breaker(
                    3, new RetryPauses(Duration.ofSeconds(2), Duration.ofSeconds(5)), () -> now);

    @Test
    void asksAsUsualUntilTheLastStraw() {
        assertThat(breaker.missed()).isFalse();
        assertThat(breaker.missed()).isFalse();
        assertThat(breaker.allowed(FREE, false)).isEqualTo(FREE);
        assertThat(breaker.missed()).isTrue();
        assertThat(breaker.allowed(FREE, true)).isZero();
    }

    @Test
    void onlyMissesInARowCount() {
        breaker.missed();
        breaker.missed();
        assertThat(breaker.answered()).isFalse();
        breaker.missed();
        breaker.missed();
        assertThat(breaker.allowed(FREE, true)).isEqualTo(FREE);
    }

    @Test
    void triesWithOneAfterEachPauseAndPausesGrow() {
        open();
        for (int pause : new int[] {2, 4, 5, 5}) {
            pass(pause - 1);
            assertThat(breaker.allowed(FREE, true)).isZero();
            pass(1);
            assertThat(breaker.allowed(FREE, false)).as("one is under way").isZero();
            assertThat(breaker.allowed(FREE, true)).isEqualTo(1);
            assertThat(breaker.allowed(0, true)).isZero();
            assertThat(breaker.missed()).as("is open already").isFalse();
        }
        assertThat(breaker.open()).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void whatWasUnderWayMakesNoPauseLonger() {
        open();
        for (int late = 0; late < FREE; late++) {
            breaker.missed();
        }
        pass(2);
        assertThat(breaker.allowed(FREE, true)).isEqualTo(1);
    }

    @Test
    void theFirstAnswerEndsIt() {
        open();
        pass(2);
        breaker.missed();
        pass(4);
        assertThat(breaker.answered()).isTrue();
        assertThat(breaker.allowed(FREE, false)).isEqualTo(FREE);
        assertThat(breaker.open()).isZero();
        open();
        pass(2);
        assertThat(breaker.allowed(FREE, true)).as("pauses begin with the first").isEqualTo(1);
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            breaker.missed();
        }
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }
}

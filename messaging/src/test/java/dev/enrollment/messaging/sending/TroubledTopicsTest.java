package dev.enrollment.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TroubledTopicsTest {

    private static final NotSent WHY = new NotSent(NotSent.Kind.NO_TOPIC, "unknown");

    private long now;
    private final TroubledTopics topics = new TroubledTopics(() -> now);

    @Test
    void aTopicIsTriedAfterPausesThatGrowUpToABound() {
        Duration before = Duration.ZERO;
        for (int failures = 0; failures < 12; failures++) {
            topics.failed("a", WHY);
            Duration pause = untilTried();
            assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(bound());
            before = pause;
        }
        assertThat(before).isEqualTo(bound());
    }

    @Test
    void severalFailuresOfOneTryCountAsOne() {
        topics.failed("a", WHY);
        topics.failed("a", WHY);
        topics.failed("a", WHY);
        assertThat(untilTried()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void oneMessageTakenEndsTheTroubleOfItsTopicOnly() {
        topics.failed("a", WHY);
        topics.failed("b", WHY);
        topics.taken("a");
        assertThat(topics.of("a")).isNull();
        assertThat(topics.mayTry("a")).isTrue();
        assertThat(topics.of("b")).isEqualTo(WHY);
    }

    private static Duration bound() {
        return Duration.ofSeconds(30);
    }

    private Duration untilTried() {
        long from = now;
        while (!topics.mayTry("a")) {
            now += Duration.ofMillis(500).toNanos();
        }
        return Duration.ofNanos(now - from);
    }
}

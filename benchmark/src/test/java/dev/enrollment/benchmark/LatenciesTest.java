package dev.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies(0);

    @Test
    void takesTheSmallestValueThatCoversTheShare() {
        assertThat(Latencies.percentile(LongStream.rangeClosed(1, 200), 0.5)).isEqualTo(100);
        assertThat(Latencies.percentile(LongStream.rangeClosed(1, 200), 0.99)).isEqualTo(198);
        assertThat(Latencies.percentile(LongStream.of(9, 3), 0.99)).isEqualTo(9);
        assertThat(Latencies.percentile(LongStream.of(7), 0.01)).isEqualTo(7);
    }

    @Test
    void refusesToJudgeNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latencies.percentile(LongStream.empty(), 0.5));
    }

    @Test
    void pairsTheEventsOfAKeyInTheirOrder() {
        latencies.due("one", 0);
        latencies.due("other", 1_000_000);
        latencies.due("one", 2_000_000);

        latencies.seen("one", 5_000_000);
        latencies.seen("one", 6_000_000);
        latencies.seen("other", 2_000_000);

        assertThat(latencies.count()).isEqualTo(3);
        assertThat(latencies.percentile(0.3)).isEqualTo(1);
        assertThat(latencies.percentile(0.5)).isEqualTo(4);
        assertThat(latencies.percentile(1)).isEqualTo(5);
    }

    @Test
    void leavesOutTheBeginning() {
        Latencies later = new Latencies(10_000_000);
        later.due("one", 9_000_000);
        later.due("one", 10_000_000);

        later.seen("one", 90_000_000);
        later.seen("one", 12_000_000);

        assertThat(later.count()).isEqualTo(2);
        assertThat(later.percentile(1)).isEqualTo(2);
    }

    @Test
    void noticesAnAnswerTooMany() {
        latencies.due("one", 0);
        latencies.seen("one", 1);

        assertThatIllegalStateException().isThrownBy(() -> latencies.seen("one", 2));
    }
}

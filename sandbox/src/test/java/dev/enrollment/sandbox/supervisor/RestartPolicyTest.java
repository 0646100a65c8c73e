package dev.enrollment.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private final RestartPolicy policy =
            new RestartPolicy(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    @Test
    void doublesThePauseUpToTheLongest() {
        assertThat(
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(policy::pauseAfter)
                                .map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void staysAtTheLongestHoweverOften() {
        assertThat(policy.pauseAfter(1_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void tellsARunThatLastedFromOneThatDidNot() {
        assertThat(policy.lasted(Duration.ofSeconds(60))).isTrue();
        assertThat(policy.lasted(Duration.ofSeconds(59))).isFalse();
    }
}

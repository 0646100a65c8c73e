package dev.enrollment.review.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPausesTest {

    private final RetryPauses pauses =
            new RetryPauses(Duration.ofSeconds(1), Duration.ofMinutes(5));

    @Test
    void doubleUpToTheLongest() {
        assertThat(pauses.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pauses.after(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pauses.after(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(pauses.after(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pauses.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void areNeverNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPauses(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPauses(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}

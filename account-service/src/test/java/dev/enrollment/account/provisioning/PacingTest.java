package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacingTest {

    private static final Pacing WITHOUT_CHANCE = pacing(0);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "10, 512", "11, 600", "12, 600"})
    void doublesWithEachFailureUpToTheBound(int failures, int seconds) {
        assertThat(WITHOUT_CHANCE.afterFailure(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, Integer.MAX_VALUE})
    void staysAtTheBoundForEver(int failures) {
        assertThat(WITHOUT_CHANCE.afterFailure(failures)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void leavesUpToHalfOfThePauseToChance() {
        assertThat(pacing(0.5).afterFailure(4)).isEqualTo(Duration.ofSeconds(6));
        assertThat(pacing(1).afterFailure(4)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void neverFallsBelowTheShortestPause() {
        assertThat(pacing(1).afterFailure(1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waitsAsLongAsTheBackEndAsks() {
        assertThat(WITHOUT_CHANCE.beforePoll(Duration.ofSeconds(77)))
                .isEqualTo(Duration.ofSeconds(77));
    }

    @Test
    void boundsWhatTheBackEndAsks() {
        assertThat(WITHOUT_CHANCE.beforePoll(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(WITHOUT_CHANCE.beforePoll(Duration.ofDays(900)))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void usesItsOwnPauseWhenTheBackEndNamesNone() {
        assertThat(WITHOUT_CHANCE.beforePoll(null)).isEqualTo(Duration.ofSeconds(30));
    }

    private static Pacing pacing(double chance) {
        return new Pacing(
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                () -> chance);
    }
}

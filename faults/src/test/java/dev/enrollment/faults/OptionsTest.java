package dev.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void takesWhatIsGivenAndKeepsTheRest() {
        assertThat(Options.parse(List.of("--minutes", "40", "--seed", "-3"), 9))
                .isEqualTo(
                        new Options(
                                Duration.ofMinutes(40),
                                Duration.ofMinutes(4),
                                -3,
                                Path.of("faults/target/run")));
        assertThat(Options.parse(List.of(), 9).seed()).isEqualTo(9);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Options.parse(List.of("--hours", "1"), 9))
                .hasMessage("no option --hours");
        assertThatThrownBy(() -> Options.parse(List.of("--minutes", "0"), 9))
                .hasMessage("at least one minute: 0");
        assertThatThrownBy(() -> Options.parse(List.of("--seed"), 9))
                .hasMessage("--seed needs a value");
    }

    @Test
    void letsTheBrokersBeAwayForLongerThanTheServiceIsPatient() {
        for (String minutes : List.of("4", "5")) {
            Options options = Options.parse(List.of("--minutes", minutes), 9);
            assertThat(options.totalOutage()).isGreaterThan(options.patience());
        }
    }
}

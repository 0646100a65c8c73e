package dev.enrollment.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoArgumentsTest {

    @Test
    void takesWhatIsNamed() {
        assertThat(
                        DemoArguments.parse(
                                "--applications", "mine.jsonl",
                                "--base-port", "28000",
                                "--patience", "60",
                                "--keys", "keys",
                                "--portal", "3"))
                .isEqualTo(
                        new DemoArguments(
                                Path.of("mine.jsonl"),
                                28_000,
                                Duration.ofSeconds(60),
                                Optional.of(Path.of("keys")),
                                3));
        assertThat(DemoArguments.parse().keys()).isEmpty();
        assertThat(DemoArguments.parse().portal()).isOne();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> DemoArguments.parse("--fast", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DemoArguments.parse("--base-port"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

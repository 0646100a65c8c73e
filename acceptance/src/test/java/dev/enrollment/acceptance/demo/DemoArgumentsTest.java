package dev.enrollment.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoArgumentsTest {

    @Test
    void takesFilePortAndPatience() {
        assertThat(
                        DemoArguments.parse(
                                "--applications", "mine.jsonl",
                                "--base-port", "28000",
                                "--patience", "60",
                                "--keys", "keys"))
                .isEqualTo(
                        new DemoArguments(
                                Path.of("mine.jsonl"),
                                28_000,
                                Duration.ofSeconds(60),
                                Optional.of(Path.of("keys"))));
        assertThat(DemoArguments.parse().keys()).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> DemoArguments.parse("--fast", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DemoArguments.parse("--base-port"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

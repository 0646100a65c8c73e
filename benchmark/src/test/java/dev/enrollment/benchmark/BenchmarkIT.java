package dev.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variant, small: what it costs is not looked at, only that it does the step. */
class BenchmarkIT {

    private static final int EVENTS = 200;
    private static final Size SMALL =
            new Size(EVENTS, 40, Duration.ofSeconds(1), Duration.ofMillis(1));

    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = Machine.start(Path.of("target", "smoke"));
    }

    @AfterAll
    static void stop() {
        machine.close();
    }

    @ParameterizedTest
    @EnumSource
    void publishesExactlyOneEventForEach(Variant variant) {
        Figures figures =
                Trial.run(
                        Site.open(machine, variant, variant.folder()),
                        SMALL,
                        database -> Enrollments.fresh(SMALL.enrollments()),
                        trial -> trial.figures(variant, OptionalDouble.of(300)));

        // The trial itself compares, for each enrollment, what went in with what came out.
        assertThat(figures.throughput().events()).isEqualTo(EVENTS);
    }

    @Test
    void goesOnWithStoredEnrollments() {
        Growth growth = Growth.measure(machine, SMALL, 400);

        assertThat(growth.few().throughput().events()).isEqualTo(EVENTS);
        assertThat(growth.many().throughput().events()).isEqualTo(EVENTS);
    }
}

package dev.enrollment.messaging.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Replay one seed by {@code -Dtest=SimulationTest -Dsimulation.seed=N}. */
class SimulationTest {

    private static final long SEEDS = 10_000;

    @Test
    void losesNothingAppliesNothingTwiceAndKeepsTheOrderWhateverCrashes() {
        Long only = Long.getLong("simulation.seed");
        LongStream seeds = only != null ? LongStream.of(only) : LongStream.range(0, SEEDS);

        Optional<String> violation = firstViolation(seeds, Simulation.Flaw.NONE);

        assertThat(violation).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Simulation.Flaw.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void findsAPlantedFlawAndReplaysIt(Simulation.Flaw flaw) {
        Optional<String> violation = firstViolation(LongStream.range(0, 200), flaw);

        assertThat(violation).isPresent().get().asString().contains("applied", "instead of");
        long seed = Long.parseLong(violation.orElseThrow().split("[ :]", -1)[1]);
        assertThat(Simulation.run(seed, flaw)).isEqualTo(violation);
        assertThat(Simulation.run(seed, Simulation.Flaw.NONE)).isEmpty();
    }

    private static Optional<String> firstViolation(LongStream seeds, Simulation.Flaw flaw) {
        return seeds.mapToObj(seed -> Simulation.run(seed, flaw))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

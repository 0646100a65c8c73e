package dev.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void measuresEverythingUnlessToldOtherwise() {
        assertThat(parse("").parts().variants()).containsExactly(Variant.values());
        assertThat(parse("").parts().growth()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,c", "c,a", "messaging,floor", "floor,a,messaging"})
    void measuresAChoiceInTheUsualOrder(String names) {
        assertThat(parse("--only " + names).parts().variants())
                .containsExactly(Variant.MESSAGING, Variant.FLOOR);
        assertThat(parse("--only " + names).parts().growth()).isFalse();
    }

    @Test
    void measuresGrowthAlone() {
        assertThat(parse("--only growth").parts().variants()).isEmpty();
        assertThat(parse("--only growth").parts().growth()).isTrue();
    }

    @Test
    void keepsEachOptionWhereItBelongs() {
        Options options =
                parse(
                        "--events 1 --enrollments 2 --seconds 3 --warm-up 4 --pace 6 --stored 5 --data there --only b");

        assertThat(options.size())
                .isEqualTo(new Size(1, 2, Duration.ofSeconds(3), Duration.ofSeconds(4), 6));
        assertThat(options.stored()).isEqualTo(5);
        assertThat(options.data()).hasToString("there");
        assertThat(options.parts().variants()).containsExactly(Variant.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--only d",
                "--only a,",
                "--events 0",
                "--events many",
                "--seconds",
                "--speed 9"
            })
    void refusesWhatItDoesNotKnow(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(line));
    }

    private static Options parse(String line) {
        return Options.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }
}

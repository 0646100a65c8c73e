package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PipelineOptionsTest {

    @Test
    void measuresAThousandAtOnceUnlessToldOtherwise() {
        PipelineOptions options = PipelineOptions.parse(List.of());

        assertThat(options.applications()).isEqualTo(1_000);
        assertThat(options.inFlight()).isEqualTo(1_000);
        assertThat(options.rate()).isEmpty();
    }

    @Test
    void takesARateInPlaceOfABound() {
        assertThat(PipelineOptions.parse(List.of("--rate", "20")).rate())
                .isEqualTo(OptionalDouble.of(20));
    }

    @Test
    void measuresPeersWhereTold() {
        assertThat(PipelineOptions.parse(List.of()).peers()).isFalse();
        PipelineOptions options =
                PipelineOptions.parse(List.of("--in-flight", "5", "--peers", "--warm-up", "3"));
        assertThat(options.peers()).isTrue();
        assertThat(options.inFlight()).isEqualTo(5);
        assertThat(options.warmUp()).isEqualTo(3);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> PipelineOptions.parse(List.of("--rate", "-1")))
                .hasMessage("--rate must be 0 at least");
        assertThatThrownBy(() -> PipelineOptions.parse(List.of("--outage", "60")))
                .hasMessage("--outage needs --rate");
        assertThatThrownBy(() -> PipelineOptions.parse(List.of("--rate", "many")))
                .hasMessage("--rate must be a number, like 100: 'many'");
        assertThatThrownBy(() -> PipelineOptions.parse(List.of("--what", "1")))
                .hasMessageContaining("--what");
        assertThatThrownBy(() -> PipelineOptions.parse(List.of("--in-flight")))
                .hasMessageContaining("needs a value");
    }
}

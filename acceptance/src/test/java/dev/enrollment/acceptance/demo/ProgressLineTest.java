package dev.enrollment.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.Journeying;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.samples.Plot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    @Test
    void countsWhoIsWhere() {
        var journeys =
                new Journeys(
                        List.of(
                                Journeying.sample(Plot.ACTIVE),
                                Journeying.sample(Plot.DECLINED),
                                Journeying.sample(Plot.LATE),
                                Journeying.sample(Plot.REFUSED)));
        Journeying.step(journeys.all().get(0), "ACTIVE", "PROVISIONED");
        Journeying.step(journeys.all().get(1), "LAPSED", "DECLINED");
        assertThat(ProgressLine.line(journeys, Duration.ofSeconds(42)))
                .isEqualTo(
                        " 42 s  unanswered 1  applied 0  approved 0  contracted 0  provisioning 0"
                                + "  active 1  lapsed 1");
    }
}

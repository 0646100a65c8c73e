package dev.enrollment.acceptance.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.Journeying;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.samples.Plot;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
        assertThat(ProgressLine.counts(journeys))
                .isEqualTo(
                        "unanswered 1  applied 0  approved 0  contracted 0  provisioning 0"
                                + "  active 1  lapsed 1");
    }

    @Test
    void tellsEachChangeOnce() {
        var journeys = new Journeys(List.of(Journeying.sample(Plot.ACTIVE)));
        var printed = new ByteArrayOutputStream();
        var progress = new ProgressLine(new PrintStream(printed, true, UTF_8), false);
        progress.show(journeys);
        progress.show(journeys);
        Journeying.step(journeys.all().getFirst(), "APPLIED", "ACCOUNT_CREATED");
        progress.show(journeys);
        assertThat(printed.toString(UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("unanswered 1", "applied 0"),
                        line -> assertThat(line).contains("unanswered 0", "applied 1"));
    }
}

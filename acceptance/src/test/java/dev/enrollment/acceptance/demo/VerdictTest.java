package dev.enrollment.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.Journeying;
import dev.enrollment.acceptance.journey.Journeys;
import dev.enrollment.acceptance.samples.Plot;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final Journeys journeys = new Journeys(List.of(Journeying.sample(Plot.ACTIVE)));

    @Test
    void isGoodWithoutDifferences() {
        assertThat(new Verdict(journeys, 1, List.of(), 4).isGood()).isTrue();
    }

    @Test
    void namesDifferencesAndWhoIsStuckWhere() {
        journeys.all().getFirst().enrolled("e-1");
        Journeying.step(journeys.all().getFirst(), "PROVISIONING", "PROVISIONING_STARTED");
        journeys.all().getFirst().troubled("the back end is away");
        var verdict = new Verdict(journeys, 1, List.of("something differs"), 0);
        assertThat(verdict.isGood()).isFalse();
        assertThat(verdict.text())
                .contains("something differs", "stuck at PROVISIONING", "the back end is away");
    }
}

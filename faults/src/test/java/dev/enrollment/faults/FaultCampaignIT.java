package dev.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A short campaign: each fault, halt and Error at least once. */
class FaultCampaignIT {

    @Test
    void losesDoublesAndDisordersNothing() {
        Options options = new Options(Duration.ofSeconds(20), 7, Path.of("target", "short-run"));

        Report report = Campaign.run(options);

        System.out.print(report.text());
        assertThat(report.violations()).isEmpty();
        assertThat(report.kills()).isGreaterThan(14);
        assertThat(report.counts().get(Load.EVENTS)).isGreaterThan(1_000);
    }
}

package dev.enrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As many faults as come about in a minute; all of them take longer the slower the machine is. */
class FaultCampaignIT {

    @Test
    void losesDoublesAndDisordersNothing() {
        var options =
                new Options(
                        Duration.ofMinutes(1), Duration.ZERO, 7, Path.of("target", "short-run"));

        Report report = Campaign.run(options);

        System.out.print(report.text());
        List<Violation> violations =
                report.violations().stream()
                        .filter(it -> it.kind() != Violation.Kind.NEVER_PASSED)
                        .toList();
        assertThat(violations).as("%s", violations).isEmpty();
        assertThat(report.kills()).isPositive();
        assertThat(report.counts().get(Load.EVENTS)).isGreaterThan(1_000);
    }
}

package dev.enrollment.acceptance.demo;

import static dev.enrollment.acceptance.Journeying.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.Journeying;
import dev.enrollment.acceptance.samples.Plot;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void tellsTheTimeInEachStage() {
        var active = Journeying.of(Plot.ACTIVE);
        step(active, "APPLIED", "SUBMITTED");
        step(active, "APPROVED", "APPROVED");
        step(active, "APPROVED", "AGREEMENT_OFFERED");
        step(active, "CONTRACTED", "SIGNED");
        step(active, "PROVISIONING", "PROVISIONING_STARTED");
        step(active, "ACTIVE", "PROVISIONED");
        var silent = Journeying.of(Plot.LATE);
        String table = ResultTable.of(List.of(active, silent), journey -> 4);
        assertThat(table)
                .isEqualTo(
                        """
                        company                       market  outcome  review   offer  signing  set-up  mails
                        Alpenblick Softwarehaus GmbH  AT      ACTIVE   10.0 s  10.0 s   10.0 s  20.0 s      4
                        Järvenpään Pilvi Oy           FI      none                                          4\
                        """);
    }
}

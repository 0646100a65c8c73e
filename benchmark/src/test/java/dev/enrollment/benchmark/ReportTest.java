package dev.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report =
            new Report(
                    List.of(
                            figures(Variant.MESSAGING, 9_000),
                            figures(Variant.USUAL, 1_000),
                            figures(Variant.FLOOR, 20_000)),
                    Optional.empty());

    @Test
    void dividesTheModuleByTheOthers() {
        assertThat(report.text()).endsWith("(a)/(b) = 9.00 · (a)/(c) = 0.45\n");
    }

    @Test
    void dividesOnlyWhatWasMeasured() {
        Figures usual = figures(Variant.USUAL, 1_000);

        assertThat(
                        new Report(
                                        List.of(figures(Variant.MESSAGING, 4_500), usual),
                                        Optional.empty())
                                .text())
                .endsWith("events/s: (a)/(b) = 4.50\n");
        assertThat(new Report(List.of(usual), Optional.empty()).text()).endsWith(" events |\n");
    }

    @Test
    void hasALineForEachVariant() {
        assertThat(report.text())
                .contains(
                        "| (b) usual way | 1,000 | 0.250 + 0.125 | 4.0 / 9.5 at 300 | 2.0 | 3 | 5,000 events |");
    }

    @Test
    void comparesAllCpuOfAnEvent() {
        Growth growth =
                new Growth(
                        new Growth.Point(10_000, 10_000, throughput(9_000, 0.25)),
                        List.of(
                                new Growth.Point(1_000_000, 10_000, throughput(9_000, 0.2875)),
                                new Growth.Point(1_000_000, 1_000_000, throughput(8_000, 0.325))));

        assertThat(new Report(List.of(), Optional.of(growth)).text())
                .isEqualTo(
                        """
                        growth of (a), CPU s / 1,000 events: 10,000 stored, 10,000 under way: 0.250 + 0.125 at 9,000 events/s
                          1,000,000 stored, 10,000 under way: 0.288 + 0.125 at 9,000 events/s; ratio 1.10
                          1,000,000 stored, 1,000,000 under way: 0.325 + 0.125 at 8,000 events/s; ratio 1.20
                        """);
    }

    private static Figures figures(Variant variant, double perSecond) {
        return new Figures(variant, throughput(perSecond, 0.25), new Figures.Pace(300, 4, 9.5));
    }

    private static Figures.Throughput throughput(double perSecond, double stepCpu) {
        return new Figures.Throughput(5_000, perSecond, stepCpu, 0.125, 2_048, 3 << 20);
    }
}

package dev.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report =
            new Report(
                    List.of(
                            figures(Variant.MESSAGING, 9_000),
                            figures(Variant.USUAL, 1_000),
                            figures(Variant.FLOOR, 20_000)));

    @Test
    void dividesTheModuleByTheOthers() {
        assertThat(report.text()).endsWith("(a)/(b) = 9.00 · (a)/(c) = 0.45\n");
    }

    @Test
    void dividesOnlyWhatWasMeasured() {
        Figures usual = figures(Variant.USUAL, 1_000);

        assertThat(new Report(List.of(figures(Variant.MESSAGING, 4_500), usual)).text())
                .endsWith("events/s: (a)/(b) = 4.50\n");
        assertThat(new Report(List.of(usual)).text()).endsWith(" events |\n");
    }

    @Test
    void hasALineForEachVariant() {
        assertThat(report.text())
                .contains(
                        "| (b) usual way | 1,000 | 0.250 + 0.125 | 4.0 / 9.5 at 300 | 2.0 | 3 | 5,000 events |");
    }

    private static Figures figures(Variant variant, double perSecond) {
        return new Figures(
                variant,
                new Figures.Throughput(5_000, perSecond, 0.25, 0.125, 2_048, 3 << 20),
                new Figures.Pace(300, 4, 9.5),
                6_000);
    }
}

package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChartTest {

    @Test
    void drawsABarForEachProcessAsLongAsItsTime() {
        String svg =
                Chart.svg(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"figures": {"perSecond": 12.34, "use": {"cpuMillis": {"world": 5.0, "postgres": 10.0}}}}
                                        """));

        assertThat(svg)
                .startsWith("<svg")
                .contains(">postgres<", ">10.0<", "width=\"470.0\"")
                .contains(">world<", ">5.0<", "width=\"235.0\"")
                .contains("12.3 enrollments/s");
    }
}

package dev.enrollment.benchmark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.enrollment.benchmark.CpuTime;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class UseTest {

    private static final Offset<Double> SOME = within(0.001);

    @Test
    void sharesWhatWasUsedAmongTheEnrollments() {
        Use use =
                Use.between(
                        reading(100, 200, 1_000),
                        reading(300, 1_200, 5_000),
                        Map.of("account", 40.0, "identity", 10.0),
                        10);

        assertThat(use.cpuMillis().get("account-service")).isCloseTo(20, SOME);
        assertThat(use.databaseCpuMillis().get("account")).isCloseTo(100, SOME);
        assertThat(use.serviceCpuMillis()).isCloseTo(120, SOME);
        assertThat(use.walBytes()).isCloseTo(400, SOME);
        assertThat(use.allCommits()).as("of the services alone").isCloseTo(4, SOME);
    }

    private static Reading reading(long serviceMillis, long backendMillis, long wal) {
        return new Reading(
                0,
                Map.of("account-service", cpu(1, serviceMillis), "postgres", cpu(2, backendMillis)),
                new DatabaseUse(Map.of(), wal, Map.of(2L, "account")),
                new TopicUse(0, 0),
                Map.of());
    }

    private static CpuTime cpu(long pid, long millis) {
        return new CpuTime(Map.of(pid, Duration.ofMillis(millis)));
    }
}

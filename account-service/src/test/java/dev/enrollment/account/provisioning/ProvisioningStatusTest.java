package dev.enrollment.account.provisioning;

import static dev.enrollment.account.provisioning.ProvisioningStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisioningStatusTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    REQUESTED,     OPERATION_RUNNING,   RUNNING
                    REQUESTED,     OPERATION_SUCCEEDED, GRANTING_ROLE
                    REQUESTED,     OPERATION_FAILED,    REQUESTED
                    REQUESTED,     ROLE_GRANTED,        -
                    REQUESTED,     ROLE_WAIVED,         -
                    REQUESTED,     STEP_FAILED,         REQUESTED
                    RUNNING,       OPERATION_RUNNING,   RUNNING
                    RUNNING,       OPERATION_SUCCEEDED, GRANTING_ROLE
                    RUNNING,       OPERATION_FAILED,    REQUESTED
                    RUNNING,       ROLE_GRANTED,        -
                    RUNNING,       ROLE_WAIVED,         -
                    RUNNING,       STEP_FAILED,         RUNNING
                    GRANTING_ROLE, OPERATION_RUNNING,   -
                    GRANTING_ROLE, OPERATION_SUCCEEDED, -
                    GRANTING_ROLE, OPERATION_FAILED,    -
                    GRANTING_ROLE, ROLE_GRANTED,        COMPLETED
                    GRANTING_ROLE, ROLE_WAIVED,         COMPLETED
                    GRANTING_ROLE, STEP_FAILED,         GRANTING_ROLE
                    COMPLETED,     OPERATION_RUNNING,   -
                    COMPLETED,     OPERATION_SUCCEEDED, -
                    COMPLETED,     OPERATION_FAILED,    -
                    COMPLETED,     ROLE_GRANTED,        -
                    COMPLETED,     ROLE_WAIVED,         -
                    COMPLETED,     STEP_FAILED,         -
                    """)
    void followsTheTable(
            ProvisioningStatus status, StepOutcome outcome, @Nullable ProvisioningStatus next) {
        assertThat(status.after(outcome).orElse(null)).isEqualTo(next);
    }

    @Test
    void completesFromEveryStatus() {
        for (ProvisioningStatus status : ProvisioningStatus.values()) {
            assertThat(reachableFrom(status)).contains(COMPLETED);
        }
    }

    private static Set<ProvisioningStatus> reachableFrom(ProvisioningStatus start) {
        Set<ProvisioningStatus> reached = EnumSet.of(start);
        List<ProvisioningStatus> before;
        do {
            before = List.copyOf(reached);
            before.stream().flatMap(ProvisioningStatusTest::successors).forEach(reached::add);
        } while (reached.size() > before.size());
        return reached;
    }

    private static Stream<ProvisioningStatus> successors(ProvisioningStatus status) {
        return Stream.of(StepOutcome.values()).flatMap(outcome -> status.after(outcome).stream());
    }
}

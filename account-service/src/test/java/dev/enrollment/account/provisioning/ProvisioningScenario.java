package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.EnrollmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One enrollment's provisioning with everything around it made up; time goes from wake to wake. */
abstract class ProvisioningScenario {

    static final EnrollmentId ID = EnrollmentId.of("01931c5e-0000-7000-8000-000000000001");
    static final Duration DELAY_AFTER = Duration.ofHours(4);
    static final int STUCK_AFTER = 3;
    static final int BATCH = 4;

    final TestClock clock = new TestClock();
    final InMemoryProvisionings rows = new InMemoryProvisionings();
    final RecordedProgress progress = new RecordedProgress();
    final FaultyBackEnd backEnd = new FaultyBackEnd();
    final RecordedRole role = new RecordedRole();
    final Map<EnrollmentId, Instant> erasures = new HashMap<>();
    final Deque<Runnable> calls = new ArrayDeque<>();
    final ProvisioningIntake intake = new ProvisioningIntake(rows, clock);
    final ProvisioningDesk desk =
            new ProvisioningDesk(
                    rows,
                    progress,
                    ids -> erasures,
                    new ProvisioningProperties(
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(1),
                            Duration.ofMinutes(10),
                            DELAY_AFTER,
                            STUCK_AFTER),
                    clock);
    final ProvisioningRun run = newRun();

    /**
     * The rounds of an instance; their calls wait until {@link #advance} or the test makes them.
     */
    ProvisioningRun newRun() {
        return new ProvisioningRun(
                desk, new ProvisioningSteps(backEnd, role)::perform, calls::add, BATCH, clock);
    }

    void begin() {
        intake.begin(ID, "DE", "signer");
    }

    /** Goes to the next wake-up and does what is to be done then. */
    void advance() {
        clock.advanceTo(next().orElseThrow());
        settle();
    }

    /** Does all that is to be done now. */
    void settle() {
        run.round();
        while (run.isBusy()) {
            makeCalls();
            run.round();
        }
    }

    void makeCalls() {
        while (!calls.isEmpty()) {
            calls.remove().run();
        }
    }

    Optional<Instant> next() {
        if (row().isOver()) {
            return Optional.empty();
        }
        Instant step = row().attempts().nextAt();
        Instant delay = row().order().startedAt().plus(DELAY_AFTER);
        Instant wake = row().delayAnnouncedAt() == null && delay.isBefore(step) ? delay : step;
        return Optional.of(wake.isBefore(clock.instant()) ? clock.instant() : wake);
    }

    void runToTheEnd() {
        for (int wake = 0; wake < 100 && !row().isOver(); wake++) {
            advance();
        }
        assertThat(next()).isEmpty();
        settle();
    }

    Duration pauseUntil(Optional<Instant> wake) {
        return Duration.between(clock.instant(), wake.orElseThrow());
    }

    Provisioning row() {
        return rows.find(ID).orElseThrow();
    }

    void assertFailedWith(FailureCode code) {
        assertThat(row().status()).isEqualTo(ProvisioningStatus.RUNNING);
        assertThat(row().attempts().lastFailure()).isEqualTo(code);
        assertThat(progress.told).containsExactly("started");
    }

    void assertCompletedOnce() {
        assertThat(backEnd.operations).hasSize(1);
        assertCompletedBy("operation-1");
    }

    void assertCompletedBy(String operation) {
        assertThat(role.granted).containsExactly("signer");
        assertThat(progress.told).containsExactly("started", "completed account-of-" + operation);
    }
}

package dev.enrollment.account.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.account.Accounting;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One enrollment's provisioning with everything around it made up; time goes from wake to wake. */
abstract class ProvisioningScenario {

    static final EnrollmentId ID = EnrollmentId.of("01931c5e-0000-7000-8000-000000000001");
    static final Duration DELAY_AFTER = Duration.ofHours(4);
    static final Duration LEASE = Duration.ofSeconds(25);
    static final int STUCK_AFTER = 3;

    final TestClock clock = new TestClock();
    final InMemoryProvisionings rows = new InMemoryProvisionings();
    final RecordedProgress progress = new RecordedProgress();
    final FaultyBackEnd backEnd = new FaultyBackEnd();
    final RecordedRole role = new RecordedRole();
    final Map<EnrollmentId, Instant> erasures = new HashMap<>();
    final ProvisioningIntake intake = new ProvisioningIntake(rows, clock);
    final ProvisioningDesk desk =
            new ProvisioningDesk(
                    rows,
                    progress,
                    ProvisioningScenario::applied,
                    new ProvisioningProperties(
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(1),
                            Duration.ofMinutes(10),
                            DELAY_AFTER,
                            STUCK_AFTER,
                            64,
                            LEASE,
                            Duration.ofSeconds(1)),
                    clock);
    final Map<EnrollmentId, String> administrators = new HashMap<>();
    final ProvisioningRun run =
            new ProvisioningRun(
                    backEnd,
                    role,
                    ids -> erasures,
                    id -> Optional.ofNullable(administrators.get(id)));

    /** Each has applied with the same. */
    static Map<EnrollmentId, Map<Field, String>> applied(Collection<EnrollmentId> ids) {
        Map<Field, String> texts = Accounting.application("HRB 1").texts();
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> texts));
    }

    void begin() {
        intake.begin(ID, "DE", Accounting.signature("signer"));
    }

    /** Goes to the next wake-up and does what is to be done then. */
    void advance() {
        clock.advanceTo(next().orElseThrow());
        round();
    }

    /** Does what is due, and what is due at once after it; returns when to go on. */
    Optional<Instant> round() {
        List<Step> steps = desk.claim(1);
        while (!steps.isEmpty()) {
            steps = desk.settle(steps.stream().map(run::perform).toList());
        }
        return rows.find(ID).filter(row -> !row.isOver()).map(row -> row.wakeAt(DELAY_AFTER));
    }

    Optional<Instant> next() {
        Instant wake = row().wakeAt(DELAY_AFTER);
        return Optional.of(wake.isBefore(clock.instant()) ? clock.instant() : wake);
    }

    void runToTheEnd() {
        for (int wake = 0; wake < 100 && !row().isOver(); wake++) {
            advance();
        }
        assertThat(round()).isEmpty();
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

package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes all provisionings as far as they go, many side by side. A round is one transaction: it
 * notes what the calls came to that have ended by then, and says which calls are next. Every call
 * lies between two rounds, never inside a transaction. For one thread.
 */
public final class ProvisioningRun {

    private static final Logger log = LoggerFactory.getLogger(ProvisioningRun.class);

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final ProvisioningDesk desk;
    private final Function<Step, StepResult> calls;
    private final Executor executor;
    private final int batch;
    private final Clock clock;

    private final ConcurrentLinkedQueue<StepReport> ended = new ConcurrentLinkedQueue<>();
    private final List<StepReport> notNoted = new ArrayList<>();
    private final Set<EnrollmentId> underWay = new HashSet<>();
    private Instant seenToAt = Instant.EPOCH;

    ProvisioningRun(
            ProvisioningDesk desk,
            Function<Step, StepResult> calls,
            Executor executor,
            int batch,
            Clock clock) {
        this.desk = desk;
        this.calls = calls;
        this.executor = executor;
        this.batch = batch;
        this.clock = clock;
    }

    /** Reports that could not be noted, as the database was away, are noted by the next round. */
    public void round() {
        for (StepReport report = ended.poll(); report != null; report = ended.poll()) {
            notNoted.add(report);
        }
        int free = batch - underWay.size() + notNoted.size();
        try {
            List<Step> steps = desk.turn(notNoted, free);
            notNoted.forEach(report -> underWay.remove(report.enrollment()));
            notNoted.clear();
            steps.forEach(this::begin);
        } catch (RuntimeException e) {
            log.warn("A round failed, each provisioning is tried alone: {}", e.toString());
            alone(free);
        }
        seeToTheSlow();
    }

    /** So that one that is refused holds up no other. */
    private void alone(int free) {
        while (!notNoted.isEmpty()) {
            StepReport report = notNoted.getFirst();
            List<Step> next = attempt(report.enrollment(), () -> desk.turn(report));
            underWay.remove(report.enrollment());
            notNoted.removeFirst();
            next.forEach(this::begin);
        }
        for (EnrollmentId due : desk.due(free)) {
            attempt(due, () -> desk.turn(due)).forEach(this::begin);
        }
    }

    private List<Step> attempt(EnrollmentId id, Supplier<List<Step>> turn) {
        try {
            return turn.get();
        } catch (RuntimeException e) {
            desk.putOff(id);
            log.error("Enrollment {}: a step was refused", id, e);
            return List.of();
        }
    }

    /** Whether a call is under way, or has ended and is not noted. */
    boolean isBusy() {
        return !underWay.isEmpty();
    }

    private void begin(Step step) {
        underWay.add(step.provisioning().order().enrollment());
        executor.execute(() -> ended.add(step.reporting(result(step))));
    }

    private StepResult result(Step step) {
        try {
            return calls.apply(step);
        } catch (RuntimeException e) {
            Provisioning at = step.provisioning();
            log.error("Enrollment {}: {} broke off", at.order().enrollment(), at.status(), e);
            return new StepResult.Broken();
        }
    }

    /** Calls that take long stay this instance's, and who waits long is told. */
    private void seeToTheSlow() {
        Instant now = clock.instant();
        if (now.isBefore(seenToAt.plus(A_SECOND))) {
            return;
        }
        if (!underWay.isEmpty()) {
            desk.holdOn(underWay);
        }
        desk.announceDelays();
        seenToAt = now;
    }
}

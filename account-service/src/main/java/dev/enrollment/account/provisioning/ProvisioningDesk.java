package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.ProvisioningProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the books of provisioning: what is to be tried, and what came of it. */
@Service
@Transactional
public class ProvisioningDesk {

    private static final Logger log = LoggerFactory.getLogger(ProvisioningDesk.class);

    private final Provisionings provisionings;
    private final ProvisioningProgress progress;
    private final ProvisioningProperties properties;
    private final Clock clock;

    ProvisioningDesk(
            Provisionings provisionings,
            ProvisioningProgress progress,
            ProvisioningProperties properties,
            Clock clock) {
        this.provisionings = provisionings;
        this.progress = progress;
        this.properties = properties;
        this.clock = clock;
    }

    /** Announces a delay that is due, and notes the intent when a step is. */
    Turn prepare(EnrollmentId id) {
        return provisionings.find(id).map(this::prepare).orElseGet(Turn.Over::new);
    }

    /**
     * Notes what came of a step. The result of a step that another has overtaken is dropped: the
     * newer one asks again.
     */
    void conclude(EnrollmentId id, int attempt, StepResult result) {
        provisionings
                .find(id)
                .filter(provisioning -> provisioning.attempts().made() == attempt)
                .ifPresentOrElse(
                        provisioning -> conclude(provisioning, result),
                        () -> log.info("Enrollment {}: late result of a step dropped", id));
    }

    /** Provisionings not completed, the longest running first. */
    @Transactional(readOnly = true)
    public List<Provisioning> underWay(boolean onlyStuck, int limit) {
        return provisionings.underWay(onlyStuck ? properties.stuckAfter() : 0, limit);
    }

    private Turn prepare(Provisioning found) {
        Instant now = clock.instant();
        if (found.isOver()) {
            return new Turn.Over();
        }
        boolean due = found.isDue(now);
        if (due && found.attempts().made() == 0) {
            progress.started(found.order().enrollment());
        }
        Provisioning announced = announceDelayWhenDue(found, now);
        Provisioning next = due ? announced.begin() : announced;
        if (!next.equals(found)) {
            provisionings.put(next);
        }
        return due
                ? new Turn.Act(next, found.attempts().unsure())
                : new Turn.Wait(next.wakeAt(properties.delayAfter()));
    }

    private Provisioning announceDelayWhenDue(Provisioning provisioning, Instant now) {
        if (!provisioning.isDelayDue(now, properties.delayAfter())) {
            return provisioning;
        }
        ProvisioningOrder order = provisioning.order();
        progress.delayed(order.enrollment(), order.startedAt());
        log.info("Enrollment {}: provisioning announced as delayed", order.enrollment());
        return provisioning.announceDelay(now);
    }

    private void conclude(Provisioning before, StepResult result) {
        Instant now = clock.instant();
        Pacing pacing = properties.pacing();
        Provisioning after =
                switch (result) {
                    case StepResult.Reported it -> before.reported(it.report(), now, pacing);
                    case StepResult.Failed it -> before.failed(it.code(), now, pacing);
                    case StepResult.RoleGranted it -> before.roleGranted(now);
                    case StepResult.RoleWaived it -> before.roleWaived(now);
                };
        provisionings.put(after);
        tell(before, after);
    }

    private void tell(Provisioning before, Provisioning after) {
        EnrollmentId id = after.order().enrollment();
        if (after.isOver()) {
            progress.completed(id, Objects.requireNonNull(after.operation().partnerAccountId()));
        }
        if (after.status() != before.status()) {
            log.info("Enrollment {}: provisioning {}", id, after.status());
        }
        if (after.attempts().failures() > before.attempts().failures()) {
            log.warn(
                    "Enrollment {}: {} failed in a row while {}, last {}; next at {}",
                    id,
                    after.attempts().failures(),
                    after.status(),
                    after.attempts().lastFailure(),
                    after.attempts().nextAt());
        }
    }
}

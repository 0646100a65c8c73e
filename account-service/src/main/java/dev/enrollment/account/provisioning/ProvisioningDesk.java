package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.ProvisioningProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** How long a step is left to the instance that began it, unless that holds on. */
    static final Duration HOLD = Duration.ofSeconds(10);

    private static final int LATE_AT_ONCE = 100;

    private final Provisionings provisionings;
    private final ProvisioningProgress progress;
    private final AwaitedErasures erasures;
    private final ProvisioningProperties properties;
    private final Clock clock;

    ProvisioningDesk(
            Provisionings provisionings,
            ProvisioningProgress progress,
            AwaitedErasures erasures,
            ProvisioningProperties properties,
            Clock clock) {
        this.provisionings = provisionings;
        this.progress = progress;
        this.erasures = erasures;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Notes what steps came to, and begins what is due, the next steps of those reported first.
     *
     * @param most so many are begun
     */
    List<Step> turn(List<StepReport> reports, int most) {
        var touched = new LinkedHashSet<EnrollmentId>();
        reports.forEach(report -> touched.add(report.enrollment()));
        touched.addAll(due(most));
        return turn(reports, touched, most);
    }

    /** As {@link #turn(List, int)} for one that was reported. */
    List<Step> turn(StepReport report) {
        return turn(List.of(report), List.of(report.enrollment()), 1);
    }

    /** As {@link #turn(List, int)} for one that is due. */
    List<Step> turn(EnrollmentId due) {
        return turn(List.of(), List.of(due), 1);
    }

    /** Those whose next step is due. */
    List<EnrollmentId> due(int most) {
        return provisionings.claimDue(clock.instant(), most);
    }

    /** Locks provisionings, then, in one order, their accounts. */
    private List<Step> turn(
            List<StepReport> reports, Collection<EnrollmentId> touched, int mostBegun) {
        if (touched.isEmpty()) {
            return List.of();
        }
        provisionings.preload(touched);
        progress.preload(touched);
        reports.forEach(this::conclude);
        return begin(touched, mostBegun, clock.instant());
    }

    /** What cannot be noted or begun is tried again after a pause, and shown as failing. */
    void putOff(EnrollmentId id) {
        conclude(known(id), new StepResult.Failed(FailureCode.ACCOUNT_REFUSED));
    }

    /** Announces the delays that are due, many at a time, of what has started. */
    void announceDelays() {
        Instant now = clock.instant();
        var late = provisionings.claimLate(now.minus(properties.delayAfter()), LATE_AT_ONCE);
        if (!late.isEmpty()) {
            provisionings.preload(late);
            progress.preload(late);
            late.forEach(id -> announceDelay(known(id), now));
        }
    }

    /** Leaves the steps under way to this instance for another while. */
    void holdOn(Collection<EnrollmentId> underWay) {
        provisionings.hold(underWay, clock.instant().plus(HOLD));
    }

    /** Provisionings not completed, the longest running first. */
    @Transactional(readOnly = true)
    public List<Provisioning> underWay(boolean onlyStuck, int limit) {
        return provisionings.underWay(onlyStuck ? properties.stuckAfter() : 0, limit);
    }

    private List<Step> begin(Collection<EnrollmentId> ids, int most, Instant now) {
        List<Provisioning> due =
                ids.stream().map(this::known).filter(it -> it.isDue(now)).limit(most).toList();
        Map<EnrollmentId, Instant> awaited = erasures.among(granting(due));
        return due.stream().map(found -> begin(found, now, awaited)).toList();
    }

    private Step begin(Provisioning found, Instant now, Map<EnrollmentId, Instant> awaited) {
        EnrollmentId id = found.order().enrollment();
        if (found.attempts().made() == 0) {
            progress.started(id);
        }
        Provisioning begun = found.begin(now.plus(HOLD));
        provisionings.put(begun);
        return new Step(begun, found.attempts().unsure(), awaited.containsKey(id));
    }

    private static List<EnrollmentId> granting(List<Provisioning> due) {
        return due.stream()
                .filter(it -> it.status() == ProvisioningStatus.GRANTING_ROLE)
                .map(it -> it.order().enrollment())
                .toList();
    }

    private Provisioning known(EnrollmentId id) {
        return provisionings.find(id).orElseThrow();
    }

    private void announceDelay(Provisioning late, Instant now) {
        ProvisioningOrder order = late.order();
        progress.delayed(order.enrollment(), order.startedAt());
        provisionings.put(late.announceDelay(now));
        log.info("Enrollment {}: provisioning announced as delayed", order.enrollment());
    }

    /** The report of a step that another has overtaken is dropped: the newer one asks again. */
    private void conclude(StepReport report) {
        Provisioning found = known(report.enrollment());
        if (found.attempts().made() == report.attempt()) {
            conclude(found, report.result());
        } else {
            log.info("Enrollment {}: late result of a step dropped", report.enrollment());
        }
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
                    case StepResult.Broken it -> before;
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

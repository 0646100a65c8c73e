package dev.enrollment.account.provisioning;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Field;
import dev.enrollment.account.FiledTexts;
import dev.enrollment.account.ProvisioningProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final FiledTexts filed;
    private final ProvisioningProperties properties;
    private final Clock clock;

    ProvisioningDesk(
            Provisionings provisionings,
            ProvisioningProgress progress,
            FiledTexts filed,
            ProvisioningProperties properties,
            Clock clock) {
        this.provisionings = provisionings;
        this.progress = progress;
        this.filed = filed;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Announces delays that are due, and begins what steps are.
     *
     * @param places most that are looked at
     */
    public List<Step> claim(int places) {
        List<EnrollmentId> ids = due(places);
        preload(ids);
        return begin(ids);
    }

    /** Those that a claim would look at; they are locked while it looks. */
    public List<EnrollmentId> due(int limit) {
        Instant now = clock.instant();
        return provisionings.due(now, now.minus(properties.delayAfter()), limit);
    }

    /** As a claim of this one alone. */
    public List<Step> claim(EnrollmentId id) {
        return begin(List.of(id));
    }

    /** Does not look at it again for the longest pause. */
    public void putOff(EnrollmentId id) {
        Instant later = clock.instant().plus(properties.maxPause());
        provisionings.find(id).ifPresent(found -> provisionings.put(found.dueAt(later)));
    }

    /**
     * Notes what came of steps, and begins what is due at once after them. The result of a step
     * that another has overtaken is dropped: the newer one asks again.
     */
    public List<Step> settle(Collection<Performed> performed) {
        List<EnrollmentId> ids = performed.stream().map(one -> one.step().enrollment()).toList();
        preload(ids);
        performed.forEach(this::conclude);
        return begin(ids);
    }

    /** Provisionings not completed, the longest running first. */
    @Transactional(readOnly = true)
    public List<Provisioning> underWay(
            boolean onlyStuck, boolean onlyLate, @Nullable EnrollmentId after, int limit) {
        int minFailures = onlyStuck ? properties.stuckAfter() : 0;
        return provisionings.underWay(minFailures, onlyLate, after, limit);
    }

    private void preload(List<EnrollmentId> ids) {
        provisionings.preload(ids);
        progress.expect(ids);
    }

    private List<Step> begin(List<EnrollmentId> ids) {
        Instant now = clock.instant();
        List<Provisioning> open =
                ids.stream()
                        .flatMap(id -> provisionings.find(id).stream())
                        .filter(found -> !found.isOver())
                        .toList();
        Map<EnrollmentId, Map<Field, String>> applied = applied(open, now);
        return open.stream().flatMap(found -> begin(found, applied, now).stream()).toList();
    }

    /** What they have applied with who are to be asked for now. */
    private Map<EnrollmentId, Map<Field, String>> applied(List<Provisioning> open, Instant now) {
        return filed.newest(
                open.stream()
                        .filter(found -> found.isDue(now) && found.asksForOperation())
                        .map(found -> found.order().enrollment())
                        .toList());
    }

    private Optional<Step> begin(
            Provisioning found, Map<EnrollmentId, Map<Field, String>> applied, Instant now) {
        boolean due = found.isDue(now);
        if (due && found.attempts().made() == 0) {
            progress.started(found.order().enrollment());
        }
        Provisioning announced = announceDelayWhenDue(found, now);
        Provisioning next = due ? announced.begin(now.plus(properties.lease())) : announced;
        if (!next.equals(found)) {
            provisionings.put(next);
        }
        return due ? Optional.of(step(next, found.attempts().unsure(), applied)) : Optional.empty();
    }

    private static Step step(
            Provisioning begun, boolean askFirst, Map<EnrollmentId, Map<Field, String>> applied) {
        var texts = applied.getOrDefault(begun.order().enrollment(), Map.of());
        return new Step(begun, askFirst, texts);
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

    private void conclude(Performed performed) {
        EnrollmentId id = performed.step().enrollment();
        provisionings
                .find(id)
                .filter(found -> found.attempts().made() == performed.step().attempt())
                .ifPresentOrElse(
                        found -> conclude(found, performed.result()),
                        () -> log.info("Enrollment {}: late result of a step dropped", id));
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

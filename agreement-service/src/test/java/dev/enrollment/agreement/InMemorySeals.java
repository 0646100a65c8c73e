package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was ordered and what was kept, in the order it came. */
final class InMemorySeals implements Seals {

    final List<Acceptance> ordered = new ArrayList<>();
    final Map<EnrollmentId, SealingOutcome.Sealed> sealed = new HashMap<>();
    final List<Duration> pauses = new ArrayList<>();

    @Override
    public void order(Acceptance acceptance) {
        ordered.add(acceptance);
    }

    @Override
    public List<SealingOrder> claim(int limit, Duration comeBackAfter) {
        return ordered.stream().limit(limit).map(acceptance -> order(acceptance, 1)).toList();
    }

    static SealingOrder order(Acceptance acceptance, int attempt) {
        var agreement = acceptance.evidence().agreement();
        return new SealingOrder(
                agreement.enrollment(), agreement.id(), acceptance.content(), "{}", null, attempt);
    }

    @Override
    public boolean keep(SealingOutcome.Sealed made, Instant at) {
        return sealed.putIfAbsent(made.order().enrollment(), made) == null;
    }

    @Override
    public void delay(SealingOutcome.Delayed delayed, Duration pause) {
        pauses.add(pause);
    }

    @Override
    public Optional<Seal> look(EnrollmentId enrollment) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> pdf(EnrollmentId enrollment) {
        return Optional.ofNullable(sealed.get(enrollment)).map(SealingOutcome.Sealed::pdf);
    }

    @Override
    public Optional<byte[]> retainedPdf(EnrollmentId enrollment) {
        return pdf(enrollment);
    }

    @Override
    public Optional<Backlog> backlog() {
        return Optional.empty();
    }

    @Override
    public void removeOutdated() {}
}

package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agreements in a map. */
final class InMemoryAgreements implements Agreements {

    private final Map<EnrollmentId, Agreement> rows = new HashMap<>();
    private final Applicants applicants;
    private final DatabaseClock clock;

    InMemoryAgreements(Applicants applicants, DatabaseClock clock) {
        this.applicants = applicants;
        this.clock = clock;
    }

    @Override
    public Optional<Agreement> find(EnrollmentId enrollment) {
        return Optional.ofNullable(rows.get(enrollment));
    }

    @Override
    public void put(Agreement agreement) {
        rows.put(agreement.enrollment(), agreement);
    }

    @Override
    public List<Agreement> findDue(int limit) {
        return rows.values().stream()
                .filter(agreement -> dueAt(agreement).isBefore(clock.now().plusNanos(1)))
                .sorted(Comparator.comparing(InMemoryAgreements::dueAt))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Duration> untilNextDue() {
        return rows.values().stream()
                .flatMap(agreement -> agreement.nextDeadline().stream())
                .min(Comparator.naturalOrder())
                .map(due -> Duration.between(clock.now(), due));
    }

    private static Instant dueAt(Agreement agreement) {
        return agreement.nextDeadline().orElse(Instant.MAX);
    }

    @Override
    public List<Agreement> passedOnBy(SubjectId person) {
        return rows.values().stream().filter(agreement -> agreement.isPassedOnBy(person)).toList();
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {}

    @Override
    public Optional<Agreement> look(AgreementId id) {
        return rows.values().stream().filter(agreement -> agreement.id().equals(id)).findFirst();
    }

    @Override
    public Optional<OpenedAgreement> open(AgreementId id) {
        return look(id).flatMap(
                        agreement ->
                                applicants
                                        .look(agreement.enrollment())
                                        .flatMap(Applicant::company)
                                        .map(
                                                company ->
                                                        new OpenedAgreement(
                                                                agreement, company, clock.now())));
    }

    @Override
    public List<Agreement> look(Collection<EnrollmentId> enrollments) {
        return enrollments.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Agreement> look(EnrollmentId enrollment) {
        return find(enrollment);
    }
}

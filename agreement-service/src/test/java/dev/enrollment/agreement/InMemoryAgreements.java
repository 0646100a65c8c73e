package dev.enrollment.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Agreements in a map. */
final class InMemoryAgreements implements Agreements {

    private final Map<EnrollmentId, Agreement> rows = new HashMap<>();

    @Override
    public Optional<Agreement> find(EnrollmentId enrollment) {
        return Optional.ofNullable(rows.get(enrollment));
    }

    @Override
    public void put(Agreement agreement) {
        rows.put(agreement.enrollment(), agreement);
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {}

    @Override
    public Optional<Agreement> look(AgreementId id) {
        return rows.values().stream().filter(agreement -> agreement.id().equals(id)).findFirst();
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

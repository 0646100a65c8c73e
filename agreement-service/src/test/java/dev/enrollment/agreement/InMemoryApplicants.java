package dev.enrollment.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applicants in a map. */
final class InMemoryApplicants implements Applicants {

    private final Map<EnrollmentId, Applicant> rows = new HashMap<>();

    @Override
    public Applicant find(EnrollmentId enrollment) {
        return look(enrollment).orElseGet(() -> Applicant.unknown(enrollment));
    }

    @Override
    public void put(Applicant applicant) {
        rows.put(applicant.enrollment(), applicant);
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {}

    /** All there are: the caller must look at the signatory. */
    @Override
    public List<Applicant> ofSignatory(EmailAddress email) {
        return List.copyOf(rows.values());
    }

    @Override
    public Optional<Applicant> look(EnrollmentId enrollment) {
        return Optional.ofNullable(rows.get(enrollment));
    }
}

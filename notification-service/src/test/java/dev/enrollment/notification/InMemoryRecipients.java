package dev.enrollment.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryRecipients implements Recipients {

    private final Map<EnrollmentId, Recipient> rows = new HashMap<>();

    @Override
    public Optional<Recipient> find(EnrollmentId enrollment) {
        return Optional.ofNullable(rows.get(enrollment));
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {}

    @Override
    public void put(Recipient recipient) {
        rows.put(recipient.enrollment(), recipient);
    }

    @Override
    public Map<EnrollmentId, Recipient> read(Collection<EnrollmentId> enrollments) {
        Map<EnrollmentId, Recipient> found = new HashMap<>(rows);
        found.keySet().retainAll(Set.copyOf(enrollments));
        return found;
    }

    @Override
    public Set<EnrollmentId> erased(Collection<EnrollmentId> enrollments) {
        return enrollments.stream()
                .filter(each -> rows.get(each) instanceof Recipient.Erased)
                .collect(Collectors.toSet());
    }
}

package dev.enrollment.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    public Optional<Recipient> read(EnrollmentId enrollment) {
        return find(enrollment);
    }
}

package dev.enrollment.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryLetters implements Letters {

    private final Map<NotificationId, Letter> letters = new HashMap<>();
    private final Map<NotificationId, EnrollmentId> owners = new HashMap<>();

    @Override
    public Optional<Letter> find(NotificationId id) {
        return Optional.ofNullable(letters.get(id));
    }

    @Override
    public void keep(Notification notification, Letter letter) {
        letters.putIfAbsent(notification.id(), letter);
        owners.put(notification.id(), notification.occasion().enrollment());
    }

    @Override
    public void drop(NotificationId id) {
        letters.remove(id);
    }

    @Override
    public void dropAll(EnrollmentId enrollment) {
        letters.keySet().removeIf(id -> enrollment.equals(owners.get(id)));
    }

    int count() {
        return letters.size();
    }
}

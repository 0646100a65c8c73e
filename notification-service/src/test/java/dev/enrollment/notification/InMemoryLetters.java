package dev.enrollment.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

final class InMemoryLetters implements Letters {

    private final Map<NotificationId, Letter> letters = new HashMap<>();
    private final Map<NotificationId, EnrollmentId> owners = new HashMap<>();

    @Override
    public Map<NotificationId, Letter> find(Collection<NotificationId> ids) {
        Map<NotificationId, Letter> found = new HashMap<>(letters);
        found.keySet().retainAll(Set.copyOf(ids));
        return found;
    }

    @Override
    public void keep(Collection<HandOver> handedOver) {
        handedOver.forEach(
                each -> {
                    letters.putIfAbsent(each.claimed().id(), each.letter());
                    owners.put(each.claimed().id(), each.claimed().occasion().enrollment());
                });
    }

    @Override
    public void drop(Collection<NotificationId> ids) {
        letters.keySet().removeAll(Set.copyOf(ids));
    }

    @Override
    public void dropAll(EnrollmentId enrollment) {
        letters.keySet().removeIf(id -> enrollment.equals(owners.get(id)));
    }

    Map<NotificationId, Letter> all() {
        return new HashMap<>(letters);
    }

    void restore(Map<NotificationId, Letter> earlier) {
        letters.clear();
        letters.putAll(earlier);
    }

    int count() {
        return letters.size();
    }
}

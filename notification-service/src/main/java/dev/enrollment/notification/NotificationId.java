package dev.enrollment.notification;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identity of a notification, derived from what caused it: the same event can never cause a second
 * one, however often it is processed, and the Message-ID that follows from it is stable.
 */
public record NotificationId(UUID value) implements Comparable<NotificationId> {

    static NotificationId of(EnrollmentId enrollment, NotificationKind kind, EventId cause) {
        String name = enrollment + "/" + kind + "/" + cause;
        return new NotificationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int compareTo(NotificationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

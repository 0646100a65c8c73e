package dev.enrollment.notification;

import java.util.UUID;

/** Identity of the event that caused a notification: the same for every copy of it. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

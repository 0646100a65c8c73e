package dev.enrollment.notification;

import java.util.UUID;

/** Identity of one company's way into the program; the key of all its events. */
public record EnrollmentId(UUID value) implements Comparable<EnrollmentId> {

    @Override
    public int compareTo(EnrollmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

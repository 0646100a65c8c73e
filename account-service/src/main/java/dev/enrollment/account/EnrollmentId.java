package dev.enrollment.account;

import java.util.UUID;

/** Identity of one enrollment, the same in every service: a UUIDv7. */
public record EnrollmentId(UUID value) implements Comparable<EnrollmentId> {

    public static EnrollmentId of(String text) {
        return new EnrollmentId(UUID.fromString(text));
    }

    @Override
    public int compareTo(EnrollmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.enrollment.review.profile;

import java.util.UUID;

/** Identity of one company's way through the program in one market: the key of all its events. */
public record EnrollmentId(UUID value) {

    public static EnrollmentId of(String text) {
        return new EnrollmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

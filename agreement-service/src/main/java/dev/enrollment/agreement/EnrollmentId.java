package dev.enrollment.agreement;

import java.util.UUID;

/** Identity of an enrollment: one company on its way into the program in one market. */
public record EnrollmentId(UUID value) {

    public static EnrollmentId of(String text) {
        return new EnrollmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

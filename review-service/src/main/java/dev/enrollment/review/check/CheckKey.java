package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;

/** One check of one round of one enrollment; its text names the durable task that runs it. */
public record CheckKey(EnrollmentId enrollment, int round, CheckName check) {

    /** Name of the durable task that runs checks. */
    public static final String TASK = "check";

    /** Reads what {@link #toString} wrote. */
    public static CheckKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not enrollment/round/check: " + text);
        }
        return new CheckKey(
                EnrollmentId.of(parts[0]), Integer.parseInt(parts[1]), CheckName.valueOf(parts[2]));
    }

    @Override
    public String toString() {
        return enrollment + "/" + round + "/" + check;
    }
}

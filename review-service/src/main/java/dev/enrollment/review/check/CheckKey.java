package dev.enrollment.review.check;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One check of one round of one enrollment. */
public record CheckKey(EnrollmentId enrollment, int round, CheckName check) {

    private static final Pattern REFERENCE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9]\\d{0,8})");

    /** The check that others know by this reference; empty where it is none. */
    public static Optional<CheckKey> of(CheckName check, String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches()
                ? Optional.of(
                        new CheckKey(
                                new EnrollmentId(UUID.fromString(parts.group(1))),
                                Integer.parseInt(parts.group(2)),
                                check))
                : Optional.empty();
    }
}

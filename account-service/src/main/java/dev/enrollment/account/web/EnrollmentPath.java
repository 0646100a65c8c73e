package dev.enrollment.account.web;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.edge.api.Problem;
import dev.enrollment.edge.api.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** An enrollment as a request names it. */
public final class EnrollmentPath {

    private EnrollmentPath() {}

    public static Optional<EnrollmentId> parse(String text) {
        try {
            return Optional.of(new EnrollmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What there is not and what is not the caller's look the same. */
    public static ProblemException unknown() {
        return new ProblemException(
                Problem.of(
                        HttpStatus.NOT_FOUND,
                        "ENROLLMENT_UNKNOWN",
                        "No enrollment of yours has this ID."));
    }
}

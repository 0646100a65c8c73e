package dev.enrollment.account.intake;

import dev.enrollment.account.EnrollmentId;
import java.util.List;

/** What became of one submission. */
public sealed interface Answer {

    record Accepted(EnrollmentId id) implements Answer {}

    /** The same submission with the same content has been accepted before. */
    record Duplicate(EnrollmentId id) implements Answer {}

    /** Nothing is kept of a refused submission: it may be put right under the same ID. */
    record Rejected(List<Violation> violations) implements Answer {

        public Rejected {
            violations = List.copyOf(violations);
        }
    }
}

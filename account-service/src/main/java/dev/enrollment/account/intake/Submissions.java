package dev.enrollment.account.intake;

import dev.enrollment.account.Submission;
import java.util.Optional;

/** The submissions that were accepted, as the running transaction sees them. */
public interface Submissions {

    Optional<Received> find(Submission submission);

    void save(Received received);
}

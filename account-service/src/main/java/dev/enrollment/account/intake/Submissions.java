package dev.enrollment.account.intake;

import dev.enrollment.account.Submission;
import java.util.Collection;
import java.util.Optional;

/** The submissions that were accepted, as the running transaction sees them. */
public interface Submissions {

    Optional<Received> find(Submission submission);

    /** Reads many at once, for the finds to come. */
    void preload(Collection<Submission> submissions);

    void save(Received received);
}

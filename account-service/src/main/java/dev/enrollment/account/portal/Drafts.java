package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What applicants have filled in. */
public interface Drafts {

    /** The draft, if it is this owner's. */
    Optional<Draft> find(EnrollmentId id, String owner);

    /** The same, locked until the transaction ends. */
    Optional<Draft> lock(EnrollmentId id, String owner);

    /**
     * Of the owner's, the newest first.
     *
     * @param after begins after this one; null at the newest
     * @param limit at most so many
     */
    List<Draft> of(String owner, @Nullable EnrollmentId after, int limit);

    void save(Draft draft);

    void discard(EnrollmentId id);

    /**
     * Deletes those that were last saved so long ago and for which no account is open.
     *
     * @param limit at most so many
     * @return how many
     */
    int forget(Duration keep, int limit);
}

package dev.enrollment.account.portal;

import dev.enrollment.account.EnrollmentId;
import java.util.List;
import java.util.Optional;

/** What applicants have filled in. */
public interface Drafts {

    /** The draft, if it is this owner's. */
    Optional<Draft> find(EnrollmentId id, String owner);

    /** The same, locked until the transaction ends. */
    Optional<Draft> lock(EnrollmentId id, String owner);

    /** All of the owner's, the newest first. */
    List<Draft> of(String owner);

    void save(Draft draft);

    void discard(EnrollmentId id);
}

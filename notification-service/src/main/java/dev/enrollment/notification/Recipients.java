package dev.enrollment.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom letters go to, by enrollment. */
public interface Recipients {

    /** As the running transaction sees it, locked where the transaction may write it. */
    Optional<Recipient> find(EnrollmentId enrollment);

    /** Reads and locks many at once, for the {@link #find}s to come. */
    void preload(Collection<EnrollmentId> enrollments);

    void put(Recipient recipient);

    /** As last committed, without locks: for writing letters. Unknown ones are left out. */
    Map<EnrollmentId, Recipient> read(Collection<EnrollmentId> enrollments);

    /** Those of them that are erased, as last committed. */
    Set<EnrollmentId> erased(Collection<EnrollmentId> enrollments);
}

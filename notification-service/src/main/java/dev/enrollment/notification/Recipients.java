package dev.enrollment.notification;

import java.util.Collection;
import java.util.Optional;

/** Whom letters go to, by enrollment. */
public interface Recipients {

    /** As the running transaction sees it, locked where the transaction may write it. */
    Optional<Recipient> find(EnrollmentId enrollment);

    /** Reads and locks many at once, for the {@link #find}s to come. */
    void preload(Collection<EnrollmentId> enrollments);

    void put(Recipient recipient);

    /** As last committed, without a lock: for writing a letter. */
    Optional<Recipient> read(EnrollmentId enrollment);
}

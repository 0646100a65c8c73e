package dev.enrollment.account.timeline;

import dev.enrollment.account.EnrollmentId;
import java.util.Collection;
import java.util.Optional;

/** Courses and their entries as the running transaction sees them. */
public interface Journeys {

    Optional<Journey> find(EnrollmentId id);

    /** Reads and locks many courses at once, for the finds to come. */
    void preload(Collection<EnrollmentId> ids);

    /** Keeps the course and its newest entry. */
    void save(Journey journey, Entry newest);
}

package dev.enrollment.account.timeline;

import dev.enrollment.account.EnrollmentId;
import java.util.Optional;

/** Courses and their entries as the running transaction sees them. */
public interface Journeys {

    Optional<Journey> find(EnrollmentId id);

    /** Keeps the course and its newest entry. */
    void save(Journey journey, Entry newest);
}

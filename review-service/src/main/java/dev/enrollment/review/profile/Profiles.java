package dev.enrollment.review.profile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The profiles this service knows. Every method belongs inside a transaction. */
public interface Profiles {

    /** The newest revision known; empty where none has arrived or the enrollment is erased. */
    Optional<Profile> find(EnrollmentId enrollment);

    /** The revisions that were known here from this one on, with the newest; in no order. */
    List<Profile> since(EnrollmentId enrollment, int revision);

    /** Whether the enrollment was erased; this outlives the profile. */
    boolean isErased(EnrollmentId enrollment);

    /** Replaces the enrollment's profile. */
    void save(Profile profile);

    /** Deletes all that is known and remembers only that. */
    void erase(EnrollmentId enrollment);

    /** Reads and locks many at once, for the calls to come. */
    void preload(Collection<EnrollmentId> enrollments);

    /** Keeps what has arrived, unless the enrollment was erased meanwhile. */
    default void keep(Profile profile) {
        if (!isErased(profile.enrollment())) {
            save(profile);
        }
    }
}

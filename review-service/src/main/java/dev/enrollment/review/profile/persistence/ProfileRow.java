package dev.enrollment.review.profile.persistence;

import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table: the profile, or the mark that it was erased. */
record ProfileRow(UUID enrollment, @Nullable Profile profile) {

    static ProfileRow of(Profile profile) {
        return new ProfileRow(profile.enrollment().value(), profile);
    }

    static ProfileRow erased(EnrollmentId enrollment) {
        return new ProfileRow(enrollment.value(), null);
    }

    boolean isErased() {
        return profile == null;
    }
}

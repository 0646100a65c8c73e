package dev.enrollment.review.messaging;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Record keys as the domain knows them. */
final class Keys {

    private Keys() {}

    static List<EnrollmentId> enrollments(Collection<UUID> keys) {
        return keys.stream().map(EnrollmentId::new).toList();
    }
}

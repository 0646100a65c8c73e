package dev.enrollment.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What enrollments have applied with, as it is stored. */
@FunctionalInterface
public interface FiledTexts {

    /** The newest revision of each that has one; of a list, the codes with blanks between them. */
    Map<EnrollmentId, Map<Field, String>> newest(Collection<EnrollmentId> ids);

    /** The newest revision of this one; empty if none. */
    default Map<Field, String> newest(EnrollmentId id) {
        return newest(List.of(id)).getOrDefault(id, Map.of());
    }
}

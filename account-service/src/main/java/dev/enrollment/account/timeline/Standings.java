package dev.enrollment.account.timeline;

import dev.enrollment.account.EnrollmentId;
import java.util.Collection;
import java.util.Map;

/** What is committed of where enrollments stand, without what happened. */
@FunctionalInterface
public interface Standings {

    /** Of those that have begun. */
    Map<EnrollmentId, Standing> of(Collection<EnrollmentId> ids);
}

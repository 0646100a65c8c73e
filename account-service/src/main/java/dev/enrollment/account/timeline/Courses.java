package dev.enrollment.account.timeline;

import dev.enrollment.account.EnrollmentId;
import java.util.Optional;

/** What is committed of the course of an enrollment. */
@FunctionalInterface
public interface Courses {

    Optional<Course> find(EnrollmentId id);
}

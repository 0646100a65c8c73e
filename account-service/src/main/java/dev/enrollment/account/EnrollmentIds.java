package dev.enrollment.account;

/** Gives new enrollments their identities. */
@FunctionalInterface
public interface EnrollmentIds {

    EnrollmentId next();
}

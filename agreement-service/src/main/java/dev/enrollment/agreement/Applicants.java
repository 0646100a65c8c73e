package dev.enrollment.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is known of all enrollments. */
public interface Applicants {

    /** The applicant, locked until the transaction ends; {@link Applicant#unknown} at first. */
    Applicant find(EnrollmentId enrollment);

    void put(Applicant applicant);

    /** Reads and locks many applicants by one statement, for the finds to come. */
    void preload(Collection<EnrollmentId> enrollments);

    /**
     * The applicants whose administrator, or who signs in their place, may have this address, as
     * last committed, the newest 100; locks nothing.
     */
    List<Applicant> ofSignatory(EmailAddress email);

    /** The applicant as last committed; locks nothing. */
    Optional<Applicant> look(EnrollmentId enrollment);
}

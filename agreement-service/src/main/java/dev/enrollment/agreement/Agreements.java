package dev.enrollment.agreement;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All agreements, at most one for each enrollment. */
public interface Agreements {

    /** The agreement of the enrollment, locked until the transaction ends. */
    Optional<Agreement> find(EnrollmentId enrollment);

    void put(Agreement agreement);

    /**
     * Agreements whose next deadline has come, the longest due first, locked until the transaction
     * ends; what another transaction has locked is left out.
     */
    List<Agreement> findDue(int limit);

    /** How long until the next deadline of any; nothing where it has come. */
    Optional<Duration> untilNextDue();

    /**
     * Reads and locks the agreements of many enrollments by one statement, for the finds to come.
     */
    void preload(Collection<EnrollmentId> enrollments);

    /** The agreement as last committed; locks nothing. */
    Optional<Agreement> look(AgreementId id);

    /**
     * The same with the company as its profile names it, and the database's time: all that a page
     * needs, by one statement. Empty also where the profile is missing.
     */
    Optional<OpenedAgreement> open(AgreementId id);

    /** The agreement of the enrollment as last committed; locks nothing. */
    Optional<Agreement> look(EnrollmentId enrollment);

    /** The agreements that this person has passed on, the newest 100; locks nothing. */
    List<Agreement> passedOnBy(SubjectId person);

    /** The agreements of these enrollments as last committed, the newest first; locks nothing. */
    List<Agreement> look(Collection<EnrollmentId> enrollments);
}

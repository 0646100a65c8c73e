package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All reviews: one for each enrollment. Every method belongs inside a transaction. */
public interface Reviews {

    /** The enrollment's review, locked until the transaction ends. */
    Optional<Review> find(EnrollmentId enrollment);

    /** The review of this identity, locked until the transaction ends. */
    Optional<Review> find(ReviewId id);

    /**
     * The review that waits most urgently for somebody to claim it, locked until the transaction
     * ends. Of those who ask at once each gets another; empty only where none is left.
     *
     * @param by passes over those this reviewer is barred from
     */
    Optional<Review> mostUrgent(ReviewerId by);

    /**
     * Claimed reviews to which nothing has happened for so long, locked until the transaction ends;
     * those that others have locked are left out.
     */
    List<EnrollmentId> idle(Duration after, int most);

    /** Reviews whose held decision is due, locked and left out likewise. */
    List<EnrollmentId> due(int most);

    /** How many things have happened to the enrollment's review before this transaction. */
    int version(EnrollmentId enrollment);

    void save(Review review);

    /** Deletes what reviewers wrote in their own words; codes and times stay. */
    void forgetWords(EnrollmentId enrollment);

    /** Reads and locks many at once, for the calls to come. */
    void preload(Collection<EnrollmentId> enrollments);
}

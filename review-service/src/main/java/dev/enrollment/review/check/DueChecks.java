package dev.enrollment.review.check;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The checks that wait for a result. When they are due is decided by the database's clock. Every
 * method belongs inside a transaction; what one changes counts from its commit on.
 */
public interface DueChecks {

    /**
     * Due after the pause; in the place of the same check of an earlier round. What was promised to
     * this round is still collected.
     */
    void add(CheckKey key, Duration pause);

    /** Due after the pause, to be collected there. */
    void promise(CheckKey key, Duration pause, URI location);

    /** Has its result, or is of no use any more. */
    void remove(CheckKey key);

    /**
     * Takes what is due, each check for as long as the lease lasts; those that another instance is
     * taking are passed over.
     *
     * @param places how many of each check at most
     */
    List<DueCheck> claim(Map<CheckName, Integer> places, Duration lease);

    /** Of each check that waits, how far it is behind. */
    List<Backlog> backlogs();
}

package dev.enrollment.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The accounts as the running transaction sees them; those found stay locked until it ends. */
public interface Accounts {

    Optional<Account> find(EnrollmentId id);

    void save(Account account);

    /** Keeps what was applied with, as one revision; earlier revisions stay. */
    void file(EnrollmentId id, int revision, Application application);

    /** The enrollment that is the company's live one in the market. */
    Optional<EnrollmentId> enrolled(Market market, CompanyKey company);

    /** Reads many companies' live accounts at once, for the searches to come. */
    void preloadEnrolled(Collection<MarketCompany> companies);

    /** Reads and locks many accounts at once, for the finds to come. */
    void preload(Collection<EnrollmentId> ids);

    /**
     * Locks accounts with an unanswered request for which a time has come, by the database's clock,
     * and passes over what others have locked.
     *
     * @param limit most accounts, the longest due first
     */
    List<Due> findDue(int limit);

    /** An account for which a time has come, and the time it is. */
    record Due(EnrollmentId id, Instant now) {}
}

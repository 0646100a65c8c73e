package dev.enrollment.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What events and timers do with agreements. */
@Service
@Transactional
public class AgreementDesk {

    private final Applicants applicants;
    private final Agreements agreements;
    private final Offers offers;
    private final AgreementJournal journal;
    private final DatabaseClock clock;

    AgreementDesk(
            Applicants applicants,
            Agreements agreements,
            Offers offers,
            AgreementJournal journal,
            DatabaseClock clock) {
        this.applicants = applicants;
        this.agreements = agreements;
        this.offers = offers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Reads and locks, in the one order everybody keeps, what the calls to come will need. */
    public void preload(Collection<EnrollmentId> enrollments) {
        applicants.preload(enrollments);
        agreements.preload(enrollments);
    }

    /**
     * Offers the agreement, once; a company that has left gets none.
     *
     * @throws ProfileMissing while the company's profile is not there
     */
    public void offer(EnrollmentId enrollment) {
        Applicant applicant = applicants.find(enrollment);
        if (applicant.left() || agreements.find(enrollment).isPresent()) {
            return;
        }
        Company company = applicant.company().orElseThrow(() -> new ProfileMissing(enrollment));
        journal.record(offers.to(enrollment, company, clock.now()));
    }

    /**
     * Reminds or expires where that is due, the longest due first.
     *
     * @param limit most agreements that are settled now
     * @return whether there may be more
     */
    public boolean meetDeadlines(int limit) {
        List<Agreement> due = agreements.findDue(limit);
        if (!due.isEmpty()) {
            Instant now = clock.now();
            due.forEach(agreement -> agreement.meetDeadline(now).ifPresent(journal::record));
        }
        return due.size() == limit;
    }

    /** A letter with a new link, as the applicant asks for; none where it is too late. */
    public void sendAgain(EnrollmentId enrollment) {
        Instant now = clock.now();
        agreements
                .find(enrollment)
                .filter(found -> found.isOpen() && !found.isOverdue(now))
                .map(found -> found.renewLink(now))
                .ifPresent(journal::record);
    }

    /** How long until the next deadline of any agreement; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Duration> untilNextDeadline() {
        return agreements.untilNextDue();
    }
}

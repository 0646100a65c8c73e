package dev.enrollment.account.timeline;

import dev.enrollment.account.AccountDesk;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the letter with the link to an agreement sent again, once in a while. */
@Service
@Transactional
public class LinkRequests {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final AccountDesk accounts;
    private final Courses courses;
    private final Clock clock;

    public LinkRequests(AccountDesk accounts, Courses courses, Clock clock) {
        this.accounts = accounts;
        this.courses = courses;
        this.clock = clock;
    }

    /** Empty where the letter is on its way, also by a request of a moment ago. */
    public Optional<Refusal> request(EnrollmentId id) {
        // Locks the account, so that of two requests at once the second finds the first.
        accounts.find(id);
        return requestedLately(id) ? Optional.empty() : accounts.requestLink(id);
    }

    private boolean requestedLately(EnrollmentId id) {
        Instant lately = clock.instant().minus(PAUSE);
        return courses.find(id).stream()
                .flatMap(course -> course.timeline().stream())
                .anyMatch(
                        entry ->
                                entry.milestone() == Milestone.LINK_REQUESTED
                                        && entry.at().isAfter(lately));
    }
}

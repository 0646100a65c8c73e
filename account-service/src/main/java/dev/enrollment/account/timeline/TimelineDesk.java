package dev.enrollment.account.timeline;

import dev.enrollment.account.Account;
import dev.enrollment.account.AccountEvent;
import dev.enrollment.account.AccountEvents;
import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Submission;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes every step of every enrollment down, and reads the course of one. */
@Service
@Transactional
public class TimelineDesk implements AccountEvents {

    private final Journeys journeys;
    private final Courses courses;
    private final PartnerProgress partners;

    public TimelineDesk(Journeys journeys, Courses courses, PartnerProgress partners) {
        this.journeys = journeys;
        this.courses = courses;
        this.partners = partners;
    }

    @Override
    public void happened(Account account, AccountEvent event) {
        Milestone.of(event).ifPresent(milestone -> record(account, milestone, event));
    }

    @Override
    public void expect(Collection<EnrollmentId> ids) {
        journeys.preload(ids);
    }

    /** The course of one enrollment, with all that happened, oldest first. */
    @Transactional(readOnly = true)
    public Optional<Course> course(EnrollmentId id) {
        return courses.find(id);
    }

    private void record(Account account, Milestone milestone, AccountEvent event) {
        Journey before = before(account, event);
        Turn turn = milestone.turn().orElse(before.standing().turn());
        Standing moved = before.standing().next(account.status(), turn, event.at());
        Standing dated =
                Milestone.due(event)
                        // More time for an offer that is closed by now gives nobody a turn.
                        .filter(
                                due ->
                                        turn == Turn.APPLICANT
                                                || !(event instanceof AccountEvent.OfferExtended))
                        .map(moved::dueBy)
                        .orElse(moved);
        Journey after = before.next(dated);
        Entry entry = new Entry(event.at(), milestone, turn, Milestone.codes(event));
        journeys.save(after, entry);
        Submission began = account.origin().submission();
        if (began != null && after.steps() > before.steps()) {
            partners.tell(began, after, entry);
        }
    }

    /** A created account has none, and is not asked for it. */
    private Journey before(Account account, AccountEvent event) {
        return event instanceof AccountEvent.Created
                ? begin(account, event)
                : journeys.find(account.id()).orElseGet(() -> begin(account, event));
    }

    private static Journey begin(Account account, AccountEvent first) {
        Submission began = account.origin().submission();
        return Journey.begin(
                account.id(),
                account.origin().market(),
                began == null ? null : began.partner(),
                first.at());
    }
}

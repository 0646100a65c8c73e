package dev.enrollment.review;

import dev.enrollment.review.calendar.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * By when a review is due: a function of its history and nothing else. Only business time counts,
 * and none while the applicant is asked for something.
 *
 * @param length business time to decide, from the opening and from an appeal on
 * @param time of the market
 */
record FairClock(Duration length, BusinessTime time) {

    /** The term after one more entry. */
    Term after(Term term, HistoryEntry entry) {
        return switch (entry.command()) {
            case OPEN -> Term.opened(entry.at()).due(time.after(entry.at(), length));
            case APPEAL -> term.due(time.after(entry.at(), length));
            case REQUEST_INFORMATION -> term.paused(entry.at());
            case AMEND -> resumed(term, entry.at());
            case WITHDRAW -> term.due(term.dueAt());
            default -> term;
        };
    }

    /** The term after all of this, from the opening on. */
    Term told(List<HistoryEntry> history) {
        Term term = Term.opened(history.getFirst().at());
        for (HistoryEntry entry : history) {
            term = after(term, entry);
        }
        return term;
    }

    /** An amendment that nobody has asked for neither renews the term nor shortens it. */
    private Term resumed(Term term, Instant at) {
        Instant pausedAt = term.pausedAt();
        return pausedAt == null
                ? term
                : term.due(time.after(term.dueAt(), time.between(pausedAt, at)));
    }
}

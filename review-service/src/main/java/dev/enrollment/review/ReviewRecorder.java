package dev.enrollment.review;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps what a command has changed, with its due time, and tells everyone who listens. */
@Service
class ReviewRecorder {

    private static final Logger log = LoggerFactory.getLogger(ReviewRecorder.class);

    private final Reviews reviews;
    private final List<ReviewEvents> listeners;
    private final Deadlines deadlines;

    ReviewRecorder(Reviews reviews, List<ReviewEvents> listeners, Deadlines deadlines) {
        this.reviews = reviews;
        this.listeners = List.copyOf(listeners);
        this.deadlines = deadlines;
    }

    void record(Change change) {
        if (change.events().isEmpty()) {
            return;
        }
        Review review = change.review();
        FairClock clock = deadlines.clock(review.application().market());
        Term term = review.term();
        for (ReviewEvent event : change.events()) {
            HistoryEntry entry = HistoryEntry.of(event);
            term = clock.after(term, entry);
            HistoryEntry told = entry.under(deadlines.policy(), term.dueAt());
            listeners.forEach(listener -> listener.happened(event, told));
        }
        reviews.save(review.with(term));
        log.info(
                "{} enrollment={} review={}",
                change.events().stream().map(ReviewRecorder::line).collect(joining("; ")),
                review.enrollment(),
                review.id());
    }

    private static String line(ReviewEvent event) {
        HistoryEntry entry = HistoryEntry.of(event);
        return entry.command() + " " + entry.details();
    }
}

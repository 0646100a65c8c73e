package dev.enrollment.review;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Keeps what a command has changed and tells it to everyone who listens. */
@Service
class ReviewRecorder {

    private static final Logger log = LoggerFactory.getLogger(ReviewRecorder.class);

    private final Reviews reviews;
    private final List<ReviewEvents> listeners;

    ReviewRecorder(Reviews reviews, List<ReviewEvents> listeners) {
        this.reviews = reviews;
        this.listeners = List.copyOf(listeners);
    }

    void record(Change change) {
        if (change.events().isEmpty()) {
            return;
        }
        reviews.save(change.review());
        for (ReviewEvent event : change.events()) {
            listeners.forEach(listener -> listener.happened(event));
        }
        log.info(
                "{} enrollment={} review={}",
                change.events().stream().map(ReviewRecorder::line).collect(joining("; ")),
                change.review().enrollment(),
                change.review().id());
    }

    private static String line(ReviewEvent event) {
        HistoryEntry entry = HistoryEntry.of(event);
        return entry.command() + " " + entry.details();
    }
}

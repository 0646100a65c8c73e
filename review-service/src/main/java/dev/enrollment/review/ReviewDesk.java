package dev.enrollment.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers do. Each method is one transaction that locks the review, so that of two who act
 * at once the second sees what the first has done. What is told to a review that has changed since
 * it was seen is refused with {@link ChangedMeanwhile}, unless it would change nothing anyway.
 */
@Service
@Transactional
public class ReviewDesk {

    private final WordRules rejections = WordRules.ofRejections();
    private final WordRules information = WordRules.ofInformation();
    private final Reviews reviews;
    private final ReviewRecorder recorder;
    private final Colleagues colleagues;
    private final Clock clock;

    ReviewDesk(Reviews reviews, ReviewRecorder recorder, Colleagues colleagues, Clock clock) {
        this.reviews = reviews;
        this.recorder = recorder;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Claims the most urgent of what waits; empty only where nothing is left. */
    public Optional<ReviewId> next(Reviewer by) {
        Optional<Review> urgent = reviews.mostUrgent(by.id());
        urgent.ifPresent(
                review -> {
                    recorder.record(review.claim(by.id(), clock.instant()));
                    colleagues.know(by.id(), by.name());
                });
        return urgent.map(Review::id);
    }

    public void claim(Seen seen, Reviewer by) {
        change(seen, by, review -> review.claim(by.id(), clock.instant()));
    }

    public void release(Seen seen, Reviewer by) {
        change(seen, by, review -> review.release(by, clock.instant()));
    }

    /** Throws {@link UnacceptableWord} where the note is empty or no text. */
    public void note(ReviewId id, Reviewer by, @Nullable String note) {
        String words = WordRules.requireReason(note);
        change(Seen.byNobody(id), by, review -> review.note(by.id(), words, clock.instant()));
        colleagues.know(by.id(), by.name());
    }

    /**
     * Throws {@link UnacceptableWord} where the note is no text, or missing over a failed check.
     */
    public void approve(Seen seen, Reviewer by, @Nullable String note) {
        WordRules.requireText(note);
        change(seen, by, review -> review.approve(by.id(), note, clock.instant()));
    }

    /** Throws {@link UnacceptableWord} where a reason is unknown or the note is no text. */
    public void reject(
            Seen seen,
            Reviewer by,
            @Nullable List<@Nullable String> reasons,
            @Nullable String note) {
        Word word = new Word(by.id(), rejections.require(reasons, note));
        change(seen, by, review -> review.reject(word, note, clock.instant()));
    }

    /** Throws {@link UnacceptableWord} where an item is unknown or the note is no text. */
    public void requestInformation(
            Seen seen, Reviewer by, @Nullable List<@Nullable String> items, @Nullable String note) {
        Word word = new Word(by.id(), information.require(items, note));
        change(seen, by, review -> review.requestInformation(word, note, clock.instant()));
    }

    private void change(Seen seen, Reviewer by, Function<Review, Change> command) {
        Review review = reviews.find(seen.id()).orElseThrow(() -> new NoSuchReview(seen.id()));
        boolean stale = seen.isBefore(reviews.version(review.enrollment()));
        Change change = command.apply(review);
        // The same command again changes nothing and is no conflict: a form may be sent twice.
        if (stale && !change.events().isEmpty()) {
            throw new ChangedMeanwhile(seen.id());
        }
        recorder.record(change);
        colleagues.know(by.id(), by.name());
    }
}

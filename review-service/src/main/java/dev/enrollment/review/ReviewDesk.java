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
 * at once the second sees what the first has done.
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

    public void claim(ReviewId id, Reviewer by) {
        change(id, review -> review.claim(by.id(), clock.instant()));
        colleagues.know(by.id(), by.name());
    }

    public void release(ReviewId id, Reviewer by) {
        change(id, review -> review.release(by, clock.instant()));
    }

    public void approve(ReviewId id, Reviewer by) {
        change(id, review -> review.approve(by.id(), clock.instant()));
    }

    /** Throws {@link UnacceptableWord} where a reason is unknown or the note is no text. */
    public void reject(
            ReviewId id,
            Reviewer by,
            @Nullable List<@Nullable String> reasons,
            @Nullable String note) {
        Word word = new Word(by.id(), rejections.require(reasons, note));
        change(id, review -> review.reject(word, note, clock.instant()));
    }

    /** Throws {@link UnacceptableWord} where an item is unknown or the note is no text. */
    public void requestInformation(
            ReviewId id,
            Reviewer by,
            @Nullable List<@Nullable String> items,
            @Nullable String note) {
        Word word = new Word(by.id(), information.require(items, note));
        change(id, review -> review.requestInformation(word, note, clock.instant()));
    }

    private void change(ReviewId id, Function<Review, Change> command) {
        Review review = reviews.find(id).orElseThrow(() -> new NoSuchReview(id));
        recorder.record(command.apply(review));
    }
}

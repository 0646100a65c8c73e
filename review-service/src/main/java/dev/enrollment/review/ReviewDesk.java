package dev.enrollment.review;

import java.util.Map;
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
    private final ApprovalPolicy policy;
    private final Deadlines deadlines;

    ReviewDesk(
            Reviews reviews,
            ReviewRecorder recorder,
            Colleagues colleagues,
            ApprovalPolicy policy,
            Deadlines deadlines) {
        this.policy = policy;
        this.reviews = reviews;
        this.recorder = recorder;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
    }

    /** Claims the most urgent of what waits; empty only where nothing is left. */
    public Optional<ReviewId> next(Reviewer by) {
        Optional<Review> urgent = reviews.mostUrgent(by.id());
        urgent.ifPresent(
                review -> {
                    recorder.record(review.claim(by.id(), deadlines.now()));
                    colleagues.know(by.id(), by.name());
                });
        return urgent.map(Review::id);
    }

    public void claim(Seen seen, Reviewer by) {
        change(seen, by, review -> review.claim(by.id(), deadlines.now()));
    }

    /** For a lead. */
    void assign(Seen seen, Reviewer by, ReviewerId to, String reason) {
        change(seen, by, review -> review.assign(to, by.id(), reason, deadlines.now()));
    }

    public void release(Seen seen, Reviewer by, @Nullable String reason) {
        change(seen, by, review -> review.release(by, reason, deadlines.now()));
    }

    /** To the leads; throws {@link UnacceptableWord} where the reason is empty or no text. */
    public void escalate(Seen seen, Reviewer by, @Nullable String reason) {
        String words = WordRules.requireReason(reason);
        change(seen, by, review -> review.escalate(by.id(), words, deadlines.now()));
    }

    /** Throws {@link UnacceptableWord} where the note is empty or no text. */
    public void note(ReviewId id, Reviewer by, @Nullable String note) {
        String words = WordRules.requireReason(note);
        change(Seen.byNobody(id), by, review -> review.note(by.id(), words, deadlines.now()));
        colleagues.know(by.id(), by.name());
    }

    /**
     * Proposes it where the policy asks for two people and nobody else has proposed it yet.
     *
     * <p>Throws {@link UnacceptableWord} where the note is not text, or missing over a failed
     * check.
     */
    public void approve(Seen seen, Reviewer by, @Nullable String note) {
        WordRules.requireText(note);
        decide(seen, by, review -> policy.approval(review, by.id(), note));
    }

    /** Throws {@link UnacceptableWord} where a reason is unknown, or what is written no text. */
    public void reject(Seen seen, Reviewer by, Writing writing) {
        Word word = new Word(by.id(), rejections.require(writing.codes(), writing.note()));
        String message = RemarkRules.message(writing);
        decide(
                seen,
                by,
                review ->
                        Decision.rejection(
                                word,
                                writing.note(),
                                new Remarks(
                                        revision(review),
                                        message,
                                        Map.of(),
                                        deadlines.appealBy(review))));
    }

    /** Throws {@link UnacceptableWord} where an item is unknown, or what is written no text. */
    public void requestInformation(Seen seen, Reviewer by, Writing writing) {
        Word word = new Word(by.id(), information.require(writing.codes(), writing.note()));
        Map<String, String> items = RemarkRules.items(writing, word.codes());
        decide(
                seen,
                by,
                review ->
                        Decision.request(
                                word,
                                writing.note(),
                                new Remarks(
                                        revision(review),
                                        null,
                                        items,
                                        deadlines.answerBy(
                                                review.application().market(),
                                                writing.answerBy()))));
    }

    /** Takes back what this person has decided, as long as it is not carried out. */
    public void undo(Seen seen, Reviewer by) {
        change(seen, by, review -> review.undo(by.id(), deadlines.now()));
    }

    private void decide(Seen seen, Reviewer by, Function<Review, Decision> decision) {
        change(
                seen,
                by,
                review ->
                        deadlines
                                .undoUntil()
                                .map(
                                        until ->
                                                review.hold(
                                                        decision.apply(review),
                                                        until,
                                                        deadlines.now()))
                                .orElseGet(
                                        () ->
                                                review.decide(
                                                        decision.apply(review), deadlines.now())));
    }

    /** The position in the history that the command will have. */
    private int revision(Review review) {
        return reviews.version(review.enrollment()) + 1;
    }

    /** Within a transaction of this desk or of the caller. */
    void change(Seen seen, Reviewer by, Function<Review, Change> command) {
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

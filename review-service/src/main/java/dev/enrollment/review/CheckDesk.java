package dev.enrollment.review;

import dev.enrollment.review.check.Backlog;
import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.Delivery;
import dev.enrollment.review.check.DueCheck;
import dev.enrollment.review.check.DueChecks;
import dev.enrollment.review.check.Tried;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where checks are taken from and brought back to, many at once. Each method is one short
 * transaction; sources are asked between two of them.
 */
@Service
@Transactional
public class CheckDesk {

    private final Reviews reviews;
    private final CheckRounds rounds;
    private final DueChecks due;
    private final ReviewRecorder recorder;
    private final ReviewProperties properties;

    CheckDesk(
            Reviews reviews,
            CheckRounds rounds,
            DueChecks due,
            ReviewRecorder recorder,
            ReviewProperties properties) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.due = due;
        this.recorder = recorder;
        this.properties = properties;
    }

    /**
     * Takes what is due, of each check as many as there are places. What does not come back is due
     * again when the lease is over.
     */
    public List<DueCheck> claim(Map<CheckName, Integer> places, Duration lease) {
        return due.claim(places, lease);
    }

    /**
     * Keeps results, and puts off what has none. A check the review does not await any more is
     * dropped; so the same result may be brought twice.
     */
    public void settle(Collection<Tried> tries) {
        reviews.preload(tries.stream().map(tried -> tried.key().enrollment()).toList());
        tries.forEach(this::settle);
    }

    /** Keeps a result that comes by itself, where the check still waits for one. */
    public Delivery deliver(CheckKey key, CheckResult.Completed result) {
        Optional<Review> found = reviews.find(key.enrollment());
        if (found.filter(review -> review.awaits(key)).isPresent()) {
            settle(found.get(), key, result);
            return Delivery.TAKEN;
        }
        return found.map(review -> review.checks().again(key, result)).orElse(Delivery.TOO_LATE);
    }

    public List<Backlog> backlogs() {
        return due.backlogs();
    }

    private void settle(Tried tried) {
        CheckKey key = tried.key();
        Optional<Review> awaiting =
                reviews.find(key.enrollment()).filter(review -> review.awaits(key));
        if (awaiting.isEmpty()) {
            due.remove(key);
            return;
        }
        Review review = awaiting.get();
        Optional.ofNullable(tried.result())
                .or(() -> rounds.judge(review, key))
                .ifPresent(result -> settle(review, key, result));
    }

    private void settle(Review review, CheckKey key, CheckResult result) {
        switch (result) {
            case CheckResult.Completed completed -> {
                recorder.record(rounds.complete(review, key.check(), completed));
                due.remove(key);
            }
            case CheckResult.Promised promised ->
                    due.promise(
                            key,
                            properties.checkRetry().within(promised.pause()),
                            promised.location());
            case CheckResult.Unavailable unavailable -> {
                Review postponed = review.postponeCheck(key.check(), unavailable);
                reviews.save(postponed);
                int attempts = postponed.checks().check(key.check()).attempts();
                due.add(key, properties.checkRetry().after(attempts));
            }
        }
    }
}

package dev.enrollment.review;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSubject;
import dev.enrollment.review.profile.Profiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where checks are taken from and brought back to. Each method is one short transaction; the check
 * itself is made between two of them. A check the review does not await any more is dropped.
 */
@Service
@Transactional
public class CheckDesk {

    private static final Logger log = LoggerFactory.getLogger(CheckDesk.class);

    private final Reviews reviews;
    private final Profiles profiles;
    private final ReviewRecorder recorder;
    private final ReviewProperties properties;
    private final Clock clock;

    CheckDesk(
            Reviews reviews,
            Profiles profiles,
            ReviewRecorder recorder,
            ReviewProperties properties,
            Clock clock) {
        this.reviews = reviews;
        this.profiles = profiles;
        this.recorder = recorder;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What to look at; empty where the check is not awaited. Begun again after a crash, it is one
     * more try.
     */
    public Optional<CheckSubject> begin(CheckKey key) {
        Optional<Review> review = awaiting(key);
        Optional<CheckSubject> subject = review.flatMap(this::subject);
        if (review.isPresent() && subject.isPresent()) {
            reviews.save(review.get().beginCheck(key.check()));
        }
        return subject;
    }

    /**
     * Keeps the result; the last one makes the review ready, or approves it where the policy says
     * so.
     */
    public void complete(CheckKey key, CheckResult.Completed result) {
        awaiting(key)
                .ifPresent(
                        review -> {
                            Change change = review.completeCheck(key, result, clock.instant());
                            recorder.record(change);
                            approveByPolicy(change.review());
                        });
    }

    /** When to try again; empty where the check is not awaited any more. */
    public Optional<Instant> postpone(CheckKey key, CheckResult.Unavailable result) {
        return awaiting(key)
                .map(
                        review -> {
                            Review postponed = review.postponeCheck(key.check(), result);
                            reviews.save(postponed);
                            log.warn(
                                    "Check unavailable: {} {} enrollment={}",
                                    key.check(),
                                    result.cause(),
                                    key.enrollment());
                            return nextTry(postponed.checks().check(key.check()).attempts());
                        });
    }

    /** When a check goes on that trouble of our own has kept from being made. */
    public Instant nextTry(int tries) {
        return clock.instant().plus(properties.checkRetry().after(tries));
    }

    private Optional<Review> awaiting(CheckKey key) {
        return reviews.find(key.enrollment()).filter(review -> review.awaits(key));
    }

    private Optional<CheckSubject> subject(Review review) {
        Application application = review.application();
        return profiles.find(application.enrollment())
                .map(
                        profile ->
                                new CheckSubject(
                                        review.checks().round(),
                                        application.market(),
                                        application.partnerNetworkId(),
                                        profile));
    }

    private void approveByPolicy(Review review) {
        if (review.status() == ReviewStatus.READY
                && review.checks().allPassed()
                && properties.autoApproveMarkets().contains(review.application().market())) {
            recorder.record(review.approveByPolicy(clock.instant()));
        }
    }
}

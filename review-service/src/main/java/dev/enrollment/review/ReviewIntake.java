package dev.enrollment.review;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.profile.EnrollmentId;
import dev.enrollment.review.profile.Profile;
import dev.enrollment.review.profile.Profiles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What applicants do, as account-service tells it; runs inside the transaction of the poll. News
 * that come after the end of a review are old news: they change nothing and block nobody.
 */
@Service
public class ReviewIntake {

    private static final Logger log = LoggerFactory.getLogger(ReviewIntake.class);

    private final Reviews reviews;
    private final Profiles profiles;
    private final ReviewRecorder recorder;
    private final CheckRounds rounds;
    private final Deadlines deadlines;

    ReviewIntake(
            Reviews reviews,
            Profiles profiles,
            ReviewRecorder recorder,
            CheckRounds rounds,
            Deadlines deadlines) {
        this.reviews = reviews;
        this.profiles = profiles;
        this.recorder = recorder;
        this.rounds = rounds;
        this.deadlines = deadlines;
    }

    /** Whether the profile revision is still on its way. An erased profile is not awaited. */
    public boolean awaitsProfile(EnrollmentId enrollment, int revision) {
        return !profiles.isErased(enrollment)
                && profiles.find(enrollment)
                        .filter(profile -> profile.revision() >= revision)
                        .isEmpty();
    }

    /** Opens the review and begins its checks. */
    public void submitted(Application application) {
        EnrollmentId enrollment = application.enrollment();
        if (profiles.isErased(enrollment)) {
            log.info("No review, the enrollment was erased: enrollment={}", enrollment);
        } else if (reviews.find(enrollment).isEmpty()) {
            Change opened = Review.open(ReviewId.random(), application, deadlines.now());
            recorder.record(rounds.begin(opened));
        }
    }

    /** Begins a new round with the checks that the amendment touches. */
    public void amended(
            EnrollmentId enrollment,
            int profileRevision,
            String partnerNetworkId,
            Application.Support support) {
        change(
                enrollment,
                ReviewCommand.AMEND,
                review ->
                        amend(
                                review,
                                review.application()
                                        .amended(profileRevision, partnerNetworkId, support)));
    }

    private Change amend(Review review, Application amended) {
        Set<CheckName> touched = rounds.touched(review, amended);
        return rounds.begin(review.amend(amended, touched, deadlines.now()));
    }

    public void withdrawn(EnrollmentId enrollment, String reason) {
        change(
                enrollment,
                ReviewCommand.WITHDRAW,
                review -> review.withdraw(reason, deadlines.now()));
    }

    /** Puts a rejected application before another reviewer. */
    public void appealed(EnrollmentId enrollment, List<String> grounds) {
        change(enrollment, ReviewCommand.APPEAL, review -> review.appeal(grounds, deadlines.now()));
    }

    /** Keeps the newest profile of an enrollment. */
    public void profiled(Profile profile) {
        profiles.keep(profile);
    }

    /** Ends the review where it is open, and deletes all personal data. */
    public void erased(EnrollmentId enrollment) {
        change(
                enrollment,
                ReviewCommand.WITHDRAW,
                review -> review.withdraw("ERASED", deadlines.now()));
        profiles.erase(enrollment);
        reviews.forgetWords(enrollment);
        log.info("Personal data erased: enrollment={}", enrollment);
    }

    /** Reads and locks what the coming news are about; reviews first, as everyone does. */
    public void preload(Collection<EnrollmentId> enrollments) {
        reviews.preload(enrollments);
        profiles.preload(enrollments);
    }

    /** As {@link #preload}, for news that may begin a round of checks. */
    public void preloadWithChecks(Collection<EnrollmentId> enrollments) {
        preload(enrollments);
        rounds.preload(enrollments.stream().filter(this::mayBeginRound).toList());
    }

    private boolean mayBeginRound(EnrollmentId enrollment) {
        return reviews.find(enrollment)
                .map(review -> review.status().after(ReviewCommand.AMEND).isPresent())
                .orElse(true);
    }

    private void change(
            EnrollmentId enrollment, ReviewCommand command, Function<Review, Change> act) {
        Optional<Review> review = reviews.find(enrollment);
        if (review.filter(found -> found.status().after(command).isPresent()).isPresent()) {
            recorder.record(act.apply(review.get()));
        } else {
            log.info(
                    "Nothing to {}, no review or ended: enrollment={} status={}",
                    command,
                    enrollment,
                    review.map(Review::status));
        }
    }
}

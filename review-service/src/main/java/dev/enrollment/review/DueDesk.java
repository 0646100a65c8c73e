package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to reviews by itself when its time has come, a batch in a transaction. */
@Service
@Transactional
public class DueDesk {

    private static final int BATCH = 100;

    private final Reviews reviews;
    private final ReviewRecorder recorder;
    private final Deadlines deadlines;
    private final ReviewProperties properties;

    DueDesk(
            Reviews reviews,
            ReviewRecorder recorder,
            Deadlines deadlines,
            ReviewProperties properties) {
        this.reviews = reviews;
        this.recorder = recorder;
        this.deadlines = deadlines;
        this.properties = properties;
    }

    /** Gives back what was claimed and forgotten; tells whether more may be left. */
    public boolean giveBack() {
        return each(
                reviews.idle(properties.idleClaims().after(), BATCH),
                review -> review.giveBack(deadlines.now()));
    }

    /** Carries out decisions that were held; tells whether more may be left. */
    public boolean carryOut() {
        return each(reviews.due(BATCH), review -> review.carryOut(deadlines.now()));
    }

    private boolean each(List<EnrollmentId> enrollments, Function<Review, Change> command) {
        reviews.preload(enrollments);
        enrollments.forEach(
                it -> reviews.find(it).ifPresent(found -> recorder.record(command.apply(found))));
        return enrollments.size() == BATCH;
    }
}

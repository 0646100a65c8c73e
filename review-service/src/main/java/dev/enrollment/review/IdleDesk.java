package dev.enrollment.review;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives back what has been claimed and forgotten. */
@Service
@Transactional
public class IdleDesk {

    private static final int BATCH = 100;

    private final Reviews reviews;
    private final ReviewRecorder recorder;
    private final Deadlines deadlines;
    private final ReviewProperties properties;

    IdleDesk(
            Reviews reviews,
            ReviewRecorder recorder,
            Deadlines deadlines,
            ReviewProperties properties) {
        this.reviews = reviews;
        this.recorder = recorder;
        this.deadlines = deadlines;
        this.properties = properties;
    }

    /** Gives back a batch; tells whether more may be left. */
    public boolean giveBack() {
        List<EnrollmentId> idle = reviews.idle(properties.idleClaims().after(), BATCH);
        reviews.preload(idle);
        idle.forEach(
                enrollment ->
                        reviews.find(enrollment)
                                .ifPresent(
                                        review ->
                                                recorder.record(review.giveBack(deadlines.now()))));
        return idle.size() == BATCH;
    }
}

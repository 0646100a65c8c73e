package dev.enrollment.review;

import static dev.enrollment.review.Samples.APPLICATION;
import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.check.RetryPauses;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewIntakeTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final InMemoryReviews reviews = new InMemoryReviews();
    private final InMemoryProfiles profiles = new InMemoryProfiles();
    private final RecordedReviewEvents recorded = new RecordedReviewEvents();
    private final ReviewIntake intake =
            new ReviewIntake(
                    reviews,
                    profiles,
                    new ReviewRecorder(reviews, List.of(recorded)),
                    new ReviewProperties(
                            TWO_DAYS,
                            Set.of(),
                            new RetryPauses(Duration.ofSeconds(1), Duration.ofMinutes(5))),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void awaitsTheRevisionTheApplicationNeeds() {
        assertThat(intake.awaitsProfile(ENROLLMENT, 2)).isTrue();
        intake.profiled(Samples.profile(ENROLLMENT, 1));
        assertThat(intake.awaitsProfile(ENROLLMENT, 2)).isTrue();
        intake.profiled(Samples.profile(ENROLLMENT, 3));
        assertThat(intake.awaitsProfile(ENROLLMENT, 2)).isFalse();
    }

    @Test
    void opensOneReviewHoweverOftenItIsTold() {
        intake.profiled(Samples.profile());
        intake.submitted(APPLICATION);
        intake.submitted(APPLICATION);

        assertThat(recorded.commands()).containsExactly(ReviewCommand.OPEN);
        assertThat(reviews.the(ENROLLMENT).term()).isEqualTo(Term.of(NOW, TWO_DAYS));
    }

    @Test
    void anAmendmentBeginsANewRound() {
        reviews.save(Samples.review(ReviewStatus.INFORMATION_REQUESTED));
        intake.amended(ENROLLMENT, 2, "4711002");

        Review review = reviews.the(ENROLLMENT);
        assertThat(review.status()).isEqualTo(ReviewStatus.CHECKING);
        assertThat(review.checks().round()).isEqualTo(2);
        assertThat(review.application()).isEqualTo(new Application(ENROLLMENT, "DE", 2, "4711002"));
    }

    @Test
    void newsAfterTheEndChangeNothing() {
        for (ReviewStatus ended :
                List.of(ReviewStatus.APPROVED, ReviewStatus.REJECTED, ReviewStatus.WITHDRAWN)) {
            Review before = Samples.review(ended);
            reviews.save(before);
            intake.amended(ENROLLMENT, 2, "4711002");
            intake.withdrawn(ENROLLMENT, "APPLICANT");
            assertThat(reviews.the(ENROLLMENT)).isEqualTo(before);
        }
        assertThat(recorded.events).isEmpty();
    }

    @Test
    void anAppealPutsTheRejectedBeforeAnother() {
        reviews.save(Samples.review(ReviewStatus.REJECTED));
        intake.appealed(ENROLLMENT, List.of("NEW_EVIDENCE"));
        intake.appealed(ENROLLMENT, List.of("NEW_EVIDENCE"));

        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
        assertThat(recorded.commands()).containsExactly(ReviewCommand.APPEAL);
    }

    @Test
    void anErasureForgetsTheRejectedToo() {
        intake.profiled(Samples.profile());
        reviews.save(Samples.review(ReviewStatus.REJECTED));
        intake.erased(ENROLLMENT);

        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.REJECTED);
        assertThat(profiles.find(ENROLLMENT)).isEmpty();
    }

    @Test
    void newsOfAnEnrollmentThatIsNotUnderReviewBlockNobody() {
        intake.amended(ENROLLMENT, 2, "4711002");
        intake.withdrawn(ENROLLMENT, "APPLICANT");
        assertThat(recorded.events).isEmpty();
    }

    @Test
    void anErasureEndsTheReviewAndForgetsThePerson() {
        intake.profiled(Samples.profile());
        intake.submitted(APPLICATION);
        intake.erased(ENROLLMENT);

        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.WITHDRAWN);
        assertThat(profiles.find(ENROLLMENT)).isEmpty();
        assertThat(reviews.forgotten).containsExactly(ENROLLMENT);
    }

    @Test
    void nothingBringsErasedDataBack() {
        intake.erased(ENROLLMENT);
        intake.profiled(Samples.profile());
        assertThat(profiles.find(ENROLLMENT)).isEmpty();
        assertThat(intake.awaitsProfile(ENROLLMENT, 1)).isFalse();
        intake.submitted(APPLICATION);
        assertThat(recorded.events).isEmpty();
    }
}

package dev.enrollment.review;

import static dev.enrollment.review.Samples.APPLICATION;
import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewIntakeTest {

    private final Desk desk = new Desk();
    private final InMemoryReviews reviews = desk.reviews;
    private final InMemoryProfiles profiles = desk.profiles;
    private final RecordedReviewEvents recorded = desk.recorded;
    private final ReviewIntake intake = desk.intake();

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

        assertThat(recorded.commands()).containsOnlyOnce(ReviewCommand.OPEN);
        // NOW is a Sunday: two business days end with Tuesday in Berlin.
        assertThat(reviews.the(ENROLLMENT).term())
                .isEqualTo(new Term(NOW, Instant.parse("2026-11-24T23:00:00Z"), null));
    }

    @Test
    void judgesTheRulesAtOnceAndMakesTheRestDue() {
        intake.profiled(Samples.profile());
        intake.submitted(APPLICATION);

        assertThat(recorded.commands())
                .containsExactly(
                        ReviewCommand.OPEN,
                        ReviewCommand.COMPLETE_CHECK,
                        ReviewCommand.COMPLETE_CHECK,
                        ReviewCommand.COMPLETE_CHECK);
        assertThat(reviews.the(ENROLLMENT).checks().open())
                .containsExactly(CheckName.PARTNER_NETWORK, CheckName.CREDIT);
        assertThat(desk.due.pauses)
                .containsOnly(
                        entry(Samples.key(CheckName.PARTNER_NETWORK), Duration.ZERO),
                        entry(Samples.key(CheckName.CREDIT), Duration.ZERO));
    }

    @Test
    void anAmendmentBeginsANewRound() {
        profiles.save(Samples.profile());
        reviews.save(Samples.review(ReviewStatus.INFORMATION_REQUESTED));
        intake.amended(ENROLLMENT, 2, "4711002", Samples.SUPPORT);

        Review review = reviews.the(ENROLLMENT);
        assertThat(review.status()).isEqualTo(ReviewStatus.CHECKING);
        assertThat(review.checks().round()).isEqualTo(2);
        assertThat(review.application())
                .isEqualTo(Samples.APPLICATION.amended(2, "4711002", Samples.SUPPORT));
        assertThat(review.checks().check(CheckName.MARKET).state()).isEqualTo(CheckState.PASSED);
        assertThat(desk.due.pauses.keySet()).extracting(CheckKey::round).containsExactly(2);
    }

    @Test
    void newsAfterTheEndChangeNothing() {
        for (ReviewStatus ended :
                List.of(ReviewStatus.APPROVED, ReviewStatus.REJECTED, ReviewStatus.WITHDRAWN)) {
            Review before = Samples.review(ended);
            reviews.save(before);
            intake.amended(ENROLLMENT, 2, "4711002", Samples.SUPPORT);
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
        assertThat(reviews.the(ENROLLMENT).term().dueAt()).isEqualTo("2026-11-24T23:00:00Z");
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
        intake.amended(ENROLLMENT, 2, "4711002", Samples.SUPPORT);
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

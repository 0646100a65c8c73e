package dev.enrollment.review;

import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.LENA;
import static dev.enrollment.review.Samples.NOW;
import static dev.enrollment.review.Samples.RAVI;
import static dev.enrollment.review.Samples.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {

    private final Review ready = Samples.review(ReviewStatus.READY);
    private final InMemoryReviews reviews = new InMemoryReviews().with(ready);
    private final RecordedReviewEvents recorded = new RecordedReviewEvents();
    private final KnownColleagues colleagues = new KnownColleagues();
    private final ReviewDesk desk =
            new ReviewDesk(
                    reviews,
                    new ReviewRecorder(reviews, List.of(recorded)),
                    colleagues,
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void claimsAndApproves() {
        desk.claim(ready.id(), RITA);
        desk.approve(ready.id(), RITA);

        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.APPROVED);
        assertThat(recorded.commands()).containsExactly(ReviewCommand.CLAIM, ReviewCommand.APPROVE);
        assertThat(recorded.events.getLast().about().actor()).isEqualTo(RITA.id());
    }

    @Test
    void nextClaimsTheMostUrgentAndNothingWhereNothingIsLeft() {
        assertThat(desk.next(RITA)).contains(ready.id());
        assertThat(reviews.the(ENROLLMENT).assignee()).isEqualTo(RITA.id());
        assertThat(colleagues.names()).containsEntry(RITA.id(), "rita");
        assertThat(desk.next(RAVI)).isEmpty();
    }

    @Test
    void nobodyDecidesWhatIsNotClaimed() {
        assertThatExceptionOfType(IllegalReviewTransition.class)
                .isThrownBy(() -> desk.approve(ready.id(), RITA));
        assertThat(recorded.events).isEmpty();
    }

    @Test
    void theSameDecisionAgainIsToldOnce() {
        desk.claim(ready.id(), RITA);
        desk.reject(ready.id(), RITA, List.of("CREDIT_RISK"), "first words");
        desk.reject(ready.id(), RITA, List.of("CREDIT_RISK"), "other words");
        assertThat(recorded.commands()).containsExactly(ReviewCommand.CLAIM, ReviewCommand.REJECT);
    }

    @Test
    void anUnknownReasonChangesNothing() {
        desk.claim(ready.id(), RITA);
        assertThatExceptionOfType(UnacceptableWord.class)
                .isThrownBy(() -> desk.reject(ready.id(), RITA, List.of("NOSE"), null));
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.ASSIGNED);
    }

    @Test
    void asksForInformation() {
        desk.claim(ready.id(), RITA);
        desk.requestInformation(ready.id(), RITA, List.of("office.postalCode"), null);
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.INFORMATION_REQUESTED);
    }

    @Test
    void aLeadReleasesForAnother() {
        desk.claim(ready.id(), RITA);
        assertThatExceptionOfType(NotTheAssignee.class)
                .isThrownBy(() -> desk.release(ready.id(), RAVI));
        desk.release(ready.id(), LENA);
        desk.claim(ready.id(), RAVI);
        assertThat(reviews.the(ENROLLMENT).assignee()).isEqualTo(RAVI.id());
    }

    @Test
    void knowsWhatItDoesNotKnow() {
        assertThatExceptionOfType(NoSuchReview.class)
                .isThrownBy(() -> desk.claim(ReviewId.random(), RITA));
    }
}

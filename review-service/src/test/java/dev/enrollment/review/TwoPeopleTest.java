package dev.enrollment.review;

import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.RAVI;
import static dev.enrollment.review.Samples.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enrollment.review.TwoPeople.Risk;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckVerdict;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoPeopleTest {

    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private static final ReviewProperties PROPERTIES =
            Desk.properties(new TwoPeople(Set.of("DE"), Risk.NONE));

    private final Review ready = Samples.review(ReviewStatus.READY);
    private final Seen seen = Seen.byNobody(ready.id());
    private final InMemoryReviews reviews = new InMemoryReviews().with(ready);
    private final RecordedReviewEvents recorded = new RecordedReviewEvents();
    private final Deadlines deadlines = Desk.deadlines(PROPERTIES, CLOCK);
    private final ReviewDesk desk =
            new ReviewDesk(
                    reviews,
                    new ReviewRecorder(reviews, List.of(recorded), deadlines),
                    new KnownColleagues(),
                    new ApprovalPolicy(PROPERTIES, CLOCK),
                    deadlines);

    @Test
    void theSecondPersonConfirms() {
        desk.claim(seen, RITA);
        desk.approve(seen, RITA, "Looks good");
        assertThat(standing().status()).isEqualTo(ReviewStatus.READY);
        assertThat(standing().proposedBy()).isEqualTo(RITA.id());
        assertThat(standing().assignee()).isNull();

        assertThat(desk.next(RAVI)).contains(ready.id());
        desk.approve(seen, RAVI, null);

        assertThat(standing().status()).isEqualTo(ReviewStatus.APPROVED);
        assertThat(recorded.commands())
                .containsExactly(
                        ReviewCommand.CLAIM,
                        ReviewCommand.PROPOSE,
                        ReviewCommand.CLAIM,
                        ReviewCommand.APPROVE);
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        propose();
        assertThat(desk.next(RITA)).isEmpty();
        assertThatThrownBy(() -> desk.claim(seen, RITA)).isInstanceOf(AnotherReviewerNeeded.class);
        assertThatThrownBy(() -> desk.assign(seen, Samples.LENA, RITA.id(), "words"))
                .isInstanceOf(AnotherReviewerNeeded.class);
        desk.claim(seen, RAVI);
        desk.release(seen, RAVI, null);
        assertThatThrownBy(() -> desk.claim(seen, RITA)).isInstanceOf(AnotherReviewerNeeded.class);
    }

    @Test
    void theSameProposalAgainIsKnown() {
        propose();
        desk.approve(seen, RITA, "Looks good");
        assertThat(recorded.commands()).containsOnlyOnce(ReviewCommand.PROPOSE);
    }

    @Test
    void theSecondPersonMayDecideOtherwise() {
        propose();
        desk.claim(seen, RAVI);
        desk.reject(seen, RAVI, Writing.of(List.of("CREDIT_RISK"), null));
        assertThat(standing().status()).isEqualTo(ReviewStatus.REJECTED);
    }

    @Test
    void anAmendmentEndsTheProposal() {
        propose();
        Review amended =
                reviews.the(ENROLLMENT)
                        .amend(
                                Samples.application(ENROLLMENT, 2),
                                EnumSet.allOf(CheckName.class),
                                Samples.NOW)
                        .review();
        assertThat(amended.standing().proposedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, FAILED, APPROVE",
        "FAILED, PASSED, APPROVE",
        "FAILED, ATTENTION, APPROVE",
        "FAILED, FAILED, PROPOSE",
        "ATTENTION, PASSED, APPROVE",
        "ATTENTION, ATTENTION, PROPOSE",
        "ATTENTION, FAILED, PROPOSE"
    })
    void theRiskIsWhatAChecksHasFound(Risk risk, CheckVerdict verdict, ReviewCommand command) {
        CheckResult.Completed result =
                switch (verdict) {
                    case PASSED -> CheckResult.passed();
                    case ATTENTION -> CheckResult.attention("CREDIT_GRADE_D");
                    case FAILED -> CheckResult.failed("CREDIT_GRADE_E");
                };
        CheckSheet sheet = Samples.passed(CheckName.CREDIT).completed(CheckName.CREDIT, result);
        assertThat(approval(risk, sheet)).isEqualTo(command);
    }

    @Test
    void nobodyWaivesACheckAndApprovesAlone() {
        CheckSheet sheet = Samples.passed(CheckName.CREDIT).waived(CheckName.CREDIT);
        assertThat(approval(Risk.FAILED, sheet)).isEqualTo(ReviewCommand.PROPOSE);
    }

    private static ReviewCommand approval(Risk risk, CheckSheet sheet) {
        return new TwoPeople(Set.of("FR"), risk)
                .approval(Samples.review(ReviewStatus.ASSIGNED, sheet), RITA.id());
    }

    private void propose() {
        desk.claim(seen, RITA);
        desk.approve(seen, RITA, "Looks good");
    }

    private Standing standing() {
        return reviews.the(ENROLLMENT).standing();
    }
}

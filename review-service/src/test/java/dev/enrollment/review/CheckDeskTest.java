package dev.enrollment.review;

import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.NOW;
import static dev.enrollment.review.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckState;
import dev.enrollment.review.check.RetryPauses;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckDeskTest {

    private static final CheckResult.Unavailable DOWN =
            new CheckResult.Unavailable("SOURCE_UNREACHABLE");

    private final InMemoryReviews reviews = new InMemoryReviews();
    private final InMemoryProfiles profiles = new InMemoryProfiles();
    private final RecordedReviewEvents recorded = new RecordedReviewEvents();

    @BeforeEach
    void profile() {
        profiles.save(Samples.profile());
        reviews.save(Samples.review(ReviewStatus.CHECKING));
    }

    @Test
    void showsWhatToLookAtAndMarksItRunning() {
        var subject = desk().begin(key(CheckName.CREDIT)).orElseThrow();
        assertThat(subject.profile()).isEqualTo(Samples.profile());
        assertThat(subject.round()).isEqualTo(1);
        assertThat(stateOfCredit()).isEqualTo(CheckState.RUNNING);
        assertThat(recorded.events).isEmpty();
    }

    @Test
    void pausesGrowWhileTheSourceIsAway() {
        CheckDesk desk = desk();
        for (int pause : new int[] {1, 2, 4, 8, 10, 10}) {
            assertThat(desk.begin(key(CheckName.CREDIT))).isPresent();
            assertThat(desk.postpone(key(CheckName.CREDIT), DOWN)).contains(NOW.plusSeconds(pause));
            assertThat(stateOfCredit()).isEqualTo(CheckState.UNAVAILABLE);
        }
        assertThat(recorded.events).isEmpty();
    }

    @Test
    void takesTheResultAfterAnAbsence() {
        CheckDesk desk = desk();
        desk.begin(key(CheckName.CREDIT));
        desk.postpone(key(CheckName.CREDIT), DOWN);
        desk.begin(key(CheckName.CREDIT));
        desk.complete(key(CheckName.CREDIT), CheckResult.passed());
        assertThat(stateOfCredit()).isEqualTo(CheckState.PASSED);
        assertThat(recorded.commands()).containsExactly(ReviewCommand.COMPLETE_CHECK);
    }

    @Test
    void dropsChecksNobodyAwaits() {
        reviews.save(Samples.review(ReviewStatus.WITHDRAWN, Samples.passed(CheckName.CREDIT)));
        CheckDesk desk = desk();
        assertThat(desk.begin(key(CheckName.CREDIT))).isEmpty();
        assertThat(desk.postpone(key(CheckName.CREDIT), DOWN)).isEmpty();
        desk.complete(key(CheckName.CREDIT), CheckResult.passed());
        assertThat(recorded.events).isEmpty();
    }

    @Test
    void looksAtNobodyWhoWasErased() {
        profiles.erase(ENROLLMENT);
        assertThat(desk().begin(key(CheckName.CREDIT))).isEmpty();
    }

    @Test
    void leavesTheDecisionToPeopleByDefault() {
        finish(desk(), CheckResult.passed());
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
    }

    @Test
    void approvesByPolicyWhereAllHasPassed() {
        finish(desk("DE"), CheckResult.passed());
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.APPROVED);
        assertThat(recorded.commands().getLast()).isEqualTo(ReviewCommand.APPROVE_BY_POLICY);
        assertThat(recorded.events.getLast().about().actor()).isNull();
    }

    @Test
    void policyApprovesNothingThatAsksForAttention() {
        finish(desk("DE"), CheckResult.attention("CREDIT_GRADE_D"));
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
    }

    @Test
    void policyOfOneMarketIsNoPolicyOfAnother() {
        finish(desk("AT"), CheckResult.passed());
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
    }

    private void finish(CheckDesk desk, CheckResult.Completed credit) {
        reviews.save(Samples.review(ReviewStatus.CHECKING, Samples.passed(CheckName.CREDIT)));
        desk.begin(key(CheckName.CREDIT));
        desk.complete(key(CheckName.CREDIT), credit);
    }

    private CheckState stateOfCredit() {
        return reviews.the(ENROLLMENT).checks().check(CheckName.CREDIT).state();
    }

    private CheckDesk desk(String... autoApproveMarkets) {
        return new CheckDesk(
                reviews,
                profiles,
                new ReviewRecorder(reviews, List.of(recorded)),
                new ReviewProperties(
                        Duration.ofDays(2),
                        Set.of(autoApproveMarkets),
                        new RetryPauses(Duration.ofSeconds(1), Duration.ofSeconds(10))),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}

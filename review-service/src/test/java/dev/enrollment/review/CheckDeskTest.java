package dev.enrollment.review;

import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckState;
import dev.enrollment.review.check.Delivery;
import dev.enrollment.review.check.Tried;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckDeskTest {

    private static final CheckResult DOWN = new CheckResult.Unavailable("SOURCE_UNREACHABLE");

    private final Desk desk = new Desk();
    private final Desk policed = new Desk("DE");

    @BeforeEach
    void profile() {
        desk.profiles.save(Samples.profile());
        desk.reviews.save(Samples.review(ReviewStatus.CHECKING));
        policed.profiles.save(Samples.profile());
    }

    @Test
    void pausesGrowWhileTheSourceIsAway() {
        for (int pause : new int[] {1, 2, 4, 8, 10, 10}) {
            settle(desk, CheckName.CREDIT, DOWN);
            assertThat(desk.due.pauses)
                    .containsEntry(key(CheckName.CREDIT), Duration.ofSeconds(pause));
            assertThat(stateOf(CheckName.CREDIT)).isEqualTo(CheckState.UNAVAILABLE);
        }
        assertThat(desk.recorded.events).isEmpty();
    }

    @Test
    void aPromiseIsCollectedLaterAndIsNoTryInVain() {
        URI location = URI.create("http://bureau/reports/7");
        for (long asked : new long[] {0, 7, 7_200, 1_000_000}) {
            settle(
                    desk,
                    CheckName.CREDIT,
                    new CheckResult.Promised(location, Duration.ofSeconds(asked)));
            assertThat(desk.due.pauses)
                    .containsEntry(
                            key(CheckName.CREDIT),
                            Duration.ofSeconds(Math.clamp(asked, 1, 86_400)));
        }
        settle(desk, CheckName.CREDIT, new CheckResult.Promised(location, null));
        assertThat(desk.due.pauses).containsEntry(key(CheckName.CREDIT), Duration.ofSeconds(10));
        assertThat(desk.due.promises).containsEntry(key(CheckName.CREDIT), location);
        assertThat(stateOf(CheckName.CREDIT)).isEqualTo(CheckState.PENDING);
        assertThat(desk.recorded.events).isEmpty();
    }

    @Test
    void takesTheResultAfterAnAbsence() {
        settle(desk, CheckName.CREDIT, DOWN);
        settle(desk, CheckName.CREDIT, CheckResult.passed());
        assertThat(stateOf(CheckName.CREDIT)).isEqualTo(CheckState.PASSED);
        assertThat(desk.recorded.commands()).containsExactly(ReviewCommand.COMPLETE_CHECK);
        assertThat(desk.due.pauses).isEmpty();
    }

    @Test
    void theSameResultTwiceIsOneResult() {
        Tried passed = new Tried(key(CheckName.CREDIT), CheckResult.passed());
        desk.checks().settle(List.of(passed, passed));
        settle(desk, CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        assertThat(desk.recorded.commands()).containsExactly(ReviewCommand.COMPLETE_CHECK);
        assertThat(stateOf(CheckName.CREDIT)).isEqualTo(CheckState.PASSED);
    }

    @Test
    void takesWhatIsDeliveredOnce() {
        desk.due.promise(
                key(CheckName.CREDIT), Duration.ofHours(1), URI.create("http://bureau/reports/7"));
        assertThat(deliver(CheckResult.passed())).isEqualTo(Delivery.TAKEN);
        assertThat(desk.due.pauses).isEmpty();
        assertThat(deliver(CheckResult.passed())).isEqualTo(Delivery.TAKEN);
        assertThat(deliver(CheckResult.failed("CREDIT_GRADE_E"))).isEqualTo(Delivery.CONTRADICTS);
        assertThat(stateOf(CheckName.CREDIT)).isEqualTo(CheckState.PASSED);
        assertThat(desk.recorded.commands()).containsExactly(ReviewCommand.COMPLETE_CHECK);
    }

    @Test
    void nobodyWaitsForWhatIsDeliveredTooLate() {
        var nextRound =
                new CheckKey(ENROLLMENT, key(CheckName.CREDIT).round() + 1, CheckName.CREDIT);
        assertThat(desk.checks().deliver(nextRound, CheckResult.passed()))
                .isEqualTo(Delivery.TOO_LATE);
        desk.reviews.save(
                Samples.review(ReviewStatus.READY, Samples.passed(null).waived(CheckName.CREDIT)));
        assertThat(deliver(CheckResult.passed())).isEqualTo(Delivery.TOO_LATE);
        desk.reviews.save(Samples.review(ReviewStatus.WITHDRAWN, Samples.passed(CheckName.CREDIT)));
        assertThat(deliver(CheckResult.passed())).isEqualTo(Delivery.TOO_LATE);
        assertThat(desk.recorded.events).isEmpty();
    }

    @Test
    void judgesARuleThatWasClaimed() {
        settle(desk, CheckName.MAILBOX, null);
        assertThat(stateOf(CheckName.MAILBOX)).isEqualTo(CheckState.PASSED);
        assertThat(desk.due.pauses).isEmpty();
    }

    @Test
    void dropsChecksNobodyAwaits() {
        desk.reviews.save(Samples.review(ReviewStatus.WITHDRAWN, Samples.passed(CheckName.CREDIT)));
        desk.due.add(key(CheckName.CREDIT), Duration.ZERO);
        settle(desk, CheckName.CREDIT, DOWN);
        assertThat(desk.due.pauses).isEmpty();
        settle(desk, CheckName.CREDIT, CheckResult.passed());
        settle(desk, CheckName.CREDIT, null);
        assertThat(desk.recorded.events).isEmpty();
    }

    @Test
    void leavesTheDecisionToPeopleByDefault() {
        finish(desk, CheckResult.passed());
        assertThat(desk.reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
    }

    @Test
    void approvesByPolicyWhereAllHasPassed() {
        finish(policed, CheckResult.passed());
        assertThat(policed.reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.APPROVED);
        assertThat(policed.recorded.commands())
                .containsExactly(
                        ReviewCommand.COMPLETE_CHECK,
                        ReviewCommand.FINISH_CHECKS,
                        ReviewCommand.APPROVE_BY_POLICY);
        assertThat(policed.recorded.events.getLast().about().actor()).isNull();
    }

    @Test
    void policyApprovesNothingThatAsksForAttention() {
        finish(policed, CheckResult.attention("CREDIT_GRADE_D"));
        assertThat(policed.reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
    }

    @Test
    void policyOfOneMarketIsNoPolicyOfAnother() {
        Desk austrian = new Desk("AT");
        finish(austrian, CheckResult.passed());
        assertThat(austrian.reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
    }

    private static void finish(Desk desk, CheckResult credit) {
        desk.reviews.save(Samples.review(ReviewStatus.CHECKING, Samples.passed(CheckName.CREDIT)));
        settle(desk, CheckName.CREDIT, credit);
    }

    private static void settle(Desk desk, CheckName check, @Nullable CheckResult result) {
        desk.checks().settle(List.of(new Tried(key(check), result)));
    }

    private Delivery deliver(CheckResult.Completed result) {
        return desk.checks().deliver(key(CheckName.CREDIT), result);
    }

    private CheckState stateOf(CheckName check) {
        return desk.reviews.the(ENROLLMENT).checks().check(check).state();
    }
}

package dev.enrollment.review;

import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.RAVI;
import static dev.enrollment.review.Samples.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.review.check.CheckKey;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckState;
import dev.enrollment.review.check.Tried;
import dev.enrollment.review.profile.Administrator;
import dev.enrollment.review.profile.Company;
import dev.enrollment.review.profile.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which checks are made again, by whom, and what an amendment leaves as it is. */
class CheckLedgerTest {

    private final Desk desk = new Desk();
    private final CheckLedger ledger = desk.ledger();

    @BeforeEach
    void profile() {
        desk.profiles.save(Samples.profile());
    }

    @Test
    void theAssigneeHasOneCheckMadeAgainAndKeepsTheCase() {
        Review review = keep(ReviewStatus.ASSIGNED, failed());
        ledger.rerun(seen(review), RITA, CheckName.CREDIT);

        Review again = theReview();
        assertThat(again.status()).isEqualTo(ReviewStatus.ASSIGNED);
        assertThat(again.assignee()).isEqualTo(RITA.id());
        assertThat(again.checks().open()).containsExactly(CheckName.CREDIT);
        assertThat(desk.due.pauses)
                .as("a round of its own, so that the bureau is asked under a reference of its own")
                .containsExactly(
                        java.util.Map.entry(
                                new CheckKey(ENROLLMENT, 2, CheckName.CREDIT), Duration.ZERO));
        assertThat(HistoryEntry.of(desk.recorded.events.getLast()))
                .satisfies(
                        entry -> {
                            assertThat(entry.command()).isEqualTo(ReviewCommand.RERUN_CHECK);
                            assertThat(entry.actor()).isEqualTo(RITA.id());
                            assertThat(entry.details()).containsExactly("CREDIT", "ROUND_2");
                        });

        settle(1, CheckResult.failed("CREDIT_GRADE_E"));
        assertThat(theReview()).as("a late answer of the round before").isEqualTo(again);
        settle(2, CheckResult.passed());
        assertThat(theReview().checks().allPassed()).isTrue();
        assertThat(theReview().status()).isEqualTo(ReviewStatus.ASSIGNED);
    }

    @Test
    void aRuleIsJudgedAgainAtOnce() {
        Review review = keep(ReviewStatus.ASSIGNED, Samples.passed(null));
        ledger.rerun(seen(review), RITA, CheckName.MAILBOX);
        assertThat(theReview().checks().isComplete()).isTrue();
        assertThat(theReview().checks().round()).isEqualTo(2);
        assertThat(desk.recorded.commands())
                .containsExactly(ReviewCommand.RERUN_CHECK, ReviewCommand.COMPLETE_CHECK);
    }

    @Test
    void aCheckOnItsWayIsOnlyHurried() {
        Review review = keep(ReviewStatus.CHECKING, Samples.passed(CheckName.CREDIT));
        ledger.rerun(seen(review), RAVI, CheckName.CREDIT);
        assertThat(theReview().checks()).isEqualTo(review.checks());
        assertThat(desk.due.pauses).containsKey(Samples.key(CheckName.CREDIT));
        assertThat(desk.recorded.events).isEmpty();
    }

    @Test
    void anAnswerComesAlsoToACaseThatWasGivenBack() {
        Review review = keep(ReviewStatus.ASSIGNED, failed());
        ledger.rerun(seen(review), RITA, CheckName.CREDIT);
        desk.reviews.save(theReview().release(RITA, null, Samples.NOW).review());
        settle(2, CheckResult.passed());
        assertThat(theReview().checks().allPassed()).isTrue();
        assertThat(theReview().status()).isEqualTo(ReviewStatus.READY);
    }

    @Test
    void theLastCheckWaivedMakesTheReviewReadyAndAsksNoMore() {
        Review review = keep(ReviewStatus.CHECKING, Samples.passed(CheckName.CREDIT));
        desk.due.add(Samples.key(CheckName.CREDIT), Duration.ZERO);
        assertThatExceptionOfType(UnacceptableWord.class)
                .isThrownBy(() -> ledger.waive(seen(review), RITA, CheckName.CREDIT, " "));
        ledger.waive(seen(review), RITA, CheckName.CREDIT, "The bureau is closed for a week");

        assertThat(theReview().status()).isEqualTo(ReviewStatus.READY);
        assertThat(theReview().checks().check(CheckName.CREDIT).state())
                .isEqualTo(CheckState.WAIVED);
        assertThat(desk.due.pauses).isEmpty();
        assertThat(desk.recorded.commands())
                .containsExactly(ReviewCommand.WAIVE_CHECK, ReviewCommand.FINISH_CHECKS);
        HistoryEntry waived = HistoryEntry.of(desk.recorded.events.getFirst());
        assertThat(waived.actor()).isEqualTo(RITA.id());
        assertThat(waived.note()).isEqualTo("The bureau is closed for a week");
        assertThat(waived.details()).containsExactly("CREDIT");
    }

    @Test
    void policyApprovesNothingThatWasWaived() {
        Desk policed = new Desk("DE");
        policed.profiles.save(Samples.profile());
        Review review = Samples.review(ReviewStatus.CHECKING, Samples.passed(CheckName.CREDIT));
        policed.reviews.save(review);
        policed.ledger().waive(seen(review), RITA, CheckName.CREDIT, "words");
        assertThat(policed.reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.READY);
    }

    @Test
    void whatHasPassedIsNotWaived() {
        Review review = keep(ReviewStatus.ASSIGNED, Samples.passed(null));
        assertThatExceptionOfType(UnacceptableWord.class)
                .isThrownBy(() -> ledger.waive(seen(review), RITA, CheckName.CREDIT, "words"));
    }

    @Test
    void onlyTheAssigneeTouchesTheChecksOfAnAssignedCase() {
        Review review = keep(ReviewStatus.ASSIGNED, failed());
        assertThatExceptionOfType(NotTheAssignee.class)
                .isThrownBy(() -> ledger.rerun(seen(review), RAVI, CheckName.CREDIT));
        assertThatExceptionOfType(NotTheAssignee.class)
                .isThrownBy(() -> ledger.waive(seen(review), RAVI, CheckName.CREDIT, "words"));
    }

    @Test
    void whoRejectedDoesNotWaiveForTheAppeal() {
        Review rejected = Samples.review(ReviewStatus.REJECTED);
        Review checking =
                rejected.appeal(List.of("NEW_EVIDENCE"), Samples.NOW)
                        .review()
                        .amend(
                                Samples.application(ENROLLMENT, 2),
                                Set.of(CheckName.CREDIT),
                                Samples.NOW)
                        .review();
        desk.reviews.save(checking);
        assertThatExceptionOfType(AnotherReviewerNeeded.class)
                .isThrownBy(() -> ledger.waive(seen(checking), RITA, CheckName.CREDIT, "words"));
    }

    @Test
    void nobodyApprovesBeforeTheResultIsIn() {
        Review review = keep(ReviewStatus.ASSIGNED, Samples.passed(CheckName.CREDIT));
        assertThatExceptionOfType(UnacceptableWord.class)
                .isThrownBy(() -> review.decide(Samples.APPROVAL, Samples.NOW))
                .satisfies(
                        refusal ->
                                assertThat(refusal.violations().getFirst().code())
                                        .isEqualTo("CHECK_OPEN"));
    }

    @Test
    void anAmendmentOfTheMailboxBuysNoReport() {
        keep(ReviewStatus.INFORMATION_REQUESTED, failed());
        Profile now = mailbox("info@morgenrot.example");
        desk.profiles.save(now);
        desk.intake().amended(ENROLLMENT, 2, "4711001", Samples.SUPPORT);

        assertThat(desk.due.pauses).isEmpty();
        Review amended = theReview();
        assertThat(amended.status()).isEqualTo(ReviewStatus.READY);
        assertThat(amended.checks().check(CheckName.CREDIT).state()).isEqualTo(CheckState.FAILED);
        assertThat(amended.checks().check(CheckName.CREDIT).round()).isEqualTo(1);
        assertThat(amended.checks().check(CheckName.MAILBOX).state())
                .isEqualTo(CheckState.ATTENTION);
        assertThat(desk.recorded.commands())
                .containsExactly(
                        ReviewCommand.AMEND,
                        ReviewCommand.COMPLETE_CHECK,
                        ReviewCommand.FINISH_CHECKS);
    }

    @Test
    void anAmendmentOfTheCompanyBuysOne() {
        keep(ReviewStatus.INFORMATION_REQUESTED, Samples.passed(null));
        desk.profiles.save(named("Abendrot Rechner GmbH"));
        desk.intake().amended(ENROLLMENT, 2, "4711001", Samples.SUPPORT);
        assertThat(theReview().checks().open()).containsExactly(CheckName.CREDIT);
        assertThat(theReview().checks().check(CheckName.PARTNER_NETWORK).round()).isEqualTo(1);
    }

    @Test
    void anAmendmentOfDocumentsAloneMakesTheReviewReady() {
        keep(ReviewStatus.INFORMATION_REQUESTED, failed());
        desk.profiles.save(Samples.profile(ENROLLMENT, 2));
        desk.intake().amended(ENROLLMENT, 2, "4711001", Samples.SUPPORT);
        assertThat(theReview().status()).isEqualTo(ReviewStatus.READY);
        assertThat(desk.recorded.commands())
                .containsExactly(ReviewCommand.AMEND, ReviewCommand.FINISH_CHECKS);
    }

    @Test
    void aRevisionThatAnAnswerMayHaveSeenCounts() {
        keep(ReviewStatus.CHECKING, Samples.passed(null));
        desk.profiles.save(named("Abendrot Rechner GmbH"));
        Profile back = Samples.profile(ENROLLMENT, 3);
        desk.profiles.save(back);
        desk.intake().amended(ENROLLMENT, 3, "4711001", Samples.SUPPORT);
        assertThat(theReview().checks().open()).containsExactly(CheckName.CREDIT);
    }

    private static Profile mailbox(String email) {
        Profile sample = Samples.profile();
        return new Profile(
                ENROLLMENT,
                2,
                sample.company(),
                sample.office(),
                new Administrator("Ada", "Beispiel", email, null),
                sample.supportProfile());
    }

    private static Profile named(String name) {
        Profile sample = Samples.profile();
        Company company = sample.company();
        return new Profile(
                ENROLLMENT,
                2,
                new Company(
                        company.market(),
                        name,
                        company.tradingName(),
                        company.registrationNumber(),
                        company.register(),
                        company.vatNumber()),
                sample.office(),
                sample.administrator(),
                sample.supportProfile());
    }

    private Review keep(ReviewStatus status, CheckSheet checks) {
        Review review = Samples.review(status, checks);
        desk.reviews.save(review);
        return review;
    }

    private void settle(int round, CheckResult result) {
        CheckKey key = new CheckKey(ENROLLMENT, round, CheckName.CREDIT);
        desk.checks().settle(List.of(new Tried(key, result)));
    }

    private Review theReview() {
        return desk.reviews.the(ENROLLMENT);
    }

    private static Seen seen(Review review) {
        return Seen.byNobody(review.id());
    }

    private static CheckSheet failed() {
        return Samples.passed(CheckName.CREDIT)
                .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
    }
}

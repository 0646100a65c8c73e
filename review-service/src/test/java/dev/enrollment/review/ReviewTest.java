package dev.enrollment.review;

import static dev.enrollment.review.Samples.APPLICATION;
import static dev.enrollment.review.Samples.LENA;
import static dev.enrollment.review.Samples.NOW;
import static dev.enrollment.review.Samples.RAVI;
import static dev.enrollment.review.Samples.RITA;
import static dev.enrollment.review.Samples.key;
import static dev.enrollment.review.Samples.review;
import static dev.enrollment.review.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import dev.enrollment.review.check.CheckState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Set<CheckName> ALL = EnumSet.allOf(CheckName.class);

    @Test
    void theLeadsGetWhatNobodyHasOrItsAssigneeEscalates() {
        for (ReviewStatus before : List.of(ReviewStatus.READY, ReviewStatus.ASSIGNED)) {
            Change escalated = Samples.review(before).escalate(RITA.id(), "A relative", NOW);
            assertThat(escalated.review().status()).isEqualTo(ReviewStatus.ESCALATED);
            assertThat(escalated.review().assignee()).isNull();
            HistoryEntry entry = HistoryEntry.of(escalated.events().getFirst());
            assertThat(entry.actor()).isEqualTo(RITA.id());
            assertThat(entry.note()).isEqualTo("A relative");
        }
        Review ritas = Samples.review(ReviewStatus.ASSIGNED);
        assertThatExceptionOfType(NotTheAssignee.class)
                .isThrownBy(() -> ritas.escalate(RAVI.id(), "words", NOW));
    }

    @Test
    void onlyALeadGivesBackWhatWasEscalated() {
        Review escalated = Samples.review(ReviewStatus.ESCALATED);
        assertThatExceptionOfType(NotTheAssignee.class)
                .isThrownBy(() -> escalated.release(RITA, null, NOW));
        Change back = escalated.release(Samples.LENA, "No reason to", NOW);
        assertThat(back.review().status()).isEqualTo(ReviewStatus.READY);
    }

    @Test
    void opensWithAllChecksPending() {
        ReviewId id = ReviewId.random();
        Change opened = Review.open(id, APPLICATION, NOW);

        assertThat(opened.review().status()).isEqualTo(ReviewStatus.CHECKING);
        assertThat(opened.review().checks()).isEqualTo(CheckSheet.blank(1));
        assertThat(opened.events())
                .containsExactly(
                        new ReviewEvent.Opened(
                                new Occurrence(id, Samples.ENROLLMENT, NOW, null), APPLICATION));
    }

    @Test
    void aFailedCheckRejectsNobody() {
        Review last = review(ReviewStatus.CHECKING, Samples.passed(CheckName.CREDIT));
        Change change =
                last.checking(NOW)
                        .complete(key(CheckName.CREDIT), CheckResult.failed("CREDIT_GRADE_E"));

        assertThat(change.review().status()).isEqualTo(ReviewStatus.READY);
        assertThat(change.events())
                .hasExactlyElementsOfTypes(
                        ReviewEvent.CheckCompleted.class, ReviewEvent.ChecksFinished.class);
    }

    @Test
    void theFirstResultOfACheckStands() {
        Review done =
                review(ReviewStatus.CHECKING)
                        .checking(NOW)
                        .complete(key(CheckName.DUPLICATE), CheckResult.passed())
                        .review();
        Change again =
                done.checking(NOW)
                        .complete(
                                key(CheckName.DUPLICATE),
                                CheckResult.failed("SAME_REGISTRATION_NUMBER"));
        assertThat(again).isEqualTo(Change.none(done));
    }

    @Test
    void aResultOfAnEarlierRoundCountsNoMore() {
        Review second =
                review(ReviewStatus.INFORMATION_REQUESTED).amend(APPLICATION, ALL, NOW).review();
        assertThat(second.checks()).isEqualTo(CheckSheet.blank(2));
        assertThat(second.awaits(key(CheckName.CREDIT))).isFalse();
        assertThat(second.checking(NOW).complete(key(CheckName.CREDIT), CheckResult.passed()))
                .isEqualTo(Change.none(second));
    }

    @Test
    void anAmendmentFreesTheReviewForAnybody() {
        Review second =
                review(ReviewStatus.INFORMATION_REQUESTED).amend(APPLICATION, ALL, NOW).review();
        assertThat(second.assignee()).isNull();
        assertThat(second.standing().word()).isNull();
    }

    @Test
    void theSameAmendmentAgainIsKnown() {
        Review second =
                review(ReviewStatus.INFORMATION_REQUESTED).amend(APPLICATION, ALL, NOW).review();
        assertThat(second.amend(APPLICATION, ALL, NOW)).isEqualTo(Change.none(second));
    }

    @Test
    void theClaimantMayClaimAgain() {
        Review claimed = review(ReviewStatus.ASSIGNED);
        assertThat(claimed.claim(RITA.id(), NOW)).isEqualTo(Change.none(claimed));
    }

    @Test
    void onlyTheAssigneeDecides() {
        Review claimed = review(ReviewStatus.ASSIGNED);
        assertForeign(() -> claimed.decide(Decision.approval(RAVI.id(), null), NOW));
        assertForeign(
                () ->
                        claimed.decide(
                                Decision.rejection(
                                        word(RAVI, "CREDIT_RISK"), null, Samples.REMARKS),
                                NOW));
        assertForeign(
                () ->
                        claimed.decide(
                                Decision.request(word(LENA, "SUPPORT_PLAN"), null, Samples.REMARKS),
                                NOW));
        assertForeign(() -> claimed.release(RAVI, null, NOW));
    }

    @Test
    void aLeadReleasesWhatOthersClaimed() {
        Change released = review(ReviewStatus.ASSIGNED).release(LENA, null, NOW);
        assertThat(released.review().assignee()).isNull();
        assertThat(released.events().getFirst().about().actor()).isEqualTo(LENA.id());
    }

    @Test
    void rejectsSecondDecision() {
        Review approved = review(ReviewStatus.APPROVED);
        Review rejected = review(ReviewStatus.REJECTED);
        assertIllegal(() -> approved.decide(Decision.approval(RAVI.id(), null), NOW));
        assertIllegal(
                () ->
                        approved.decide(
                                Decision.rejection(
                                        word(RITA, "CREDIT_RISK"), null, Samples.REMARKS),
                                NOW));
        assertIllegal(() -> rejected.decide(Decision.approval(RITA.id(), null), NOW));
        assertIllegal(
                () ->
                        rejected.decide(
                                Decision.rejection(
                                        word(RITA, "SANCTIONED_PARTY"), null, Samples.REMARKS),
                                NOW));
    }

    @Test
    void anUnavailableCheckIsTriedAgainAndStaysOpen() {
        CheckResult.Unavailable down = new CheckResult.Unavailable("SOURCE_UNREACHABLE");
        Review waiting = review(ReviewStatus.CHECKING).postponeCheck(CheckName.CREDIT, down);

        assertThat(waiting.checks().check(CheckName.CREDIT).state())
                .isEqualTo(CheckState.UNAVAILABLE);
        assertThat(waiting.awaits(key(CheckName.CREDIT))).isTrue();
        assertThat(waiting.status()).isEqualTo(ReviewStatus.CHECKING);
        assertThat(
                        waiting.postponeCheck(CheckName.CREDIT, down)
                                .checks()
                                .check(CheckName.CREDIT)
                                .attempts())
                .isEqualTo(2);
    }

    @Test
    void keepsTheReasonsOfARejection() {
        Change change =
                review(ReviewStatus.ASSIGNED)
                        .decide(
                                Decision.rejection(
                                        word(RITA, "CREDIT_RISK"), "ask Ada", Samples.REMARKS),
                                NOW);
        assertThat(change.review().standing().word()).isEqualTo(word(RITA, "CREDIT_RISK"));
        assertThat(HistoryEntry.of(change.events().getFirst()))
                .isEqualTo(
                        new HistoryEntry(
                                NOW,
                                RITA.id(),
                                ReviewCommand.REJECT,
                                List.of("CREDIT_RISK"),
                                "ask Ada",
                                Samples.REMARKS,
                                null,
                                null));
    }

    @Test
    void anAppealIsForAnyoneButWhoRejected() {
        Change appealed = review(ReviewStatus.REJECTED).appeal(List.of("NEW_EVIDENCE"), NOW);

        assertThat(HistoryEntry.of(appealed.events().getFirst()).details())
                .containsExactly("NEW_EVIDENCE");
        assertBarred(appealed.review());
        Review claimed = appealed.review().claim(RAVI.id(), NOW).review();
        assertThat(claimed.assignee()).isEqualTo(RAVI.id());
        assertBarred(claimed.release(RAVI, null, NOW).review());
    }

    @Test
    void anAnswerToTheSecondReviewerDoesNotLetTheFirstBackIn() {
        Review asked =
                review(ReviewStatus.REJECTED)
                        .appeal(List.of("NEW_EVIDENCE"), NOW)
                        .review()
                        .claim(RAVI.id(), NOW)
                        .review()
                        .decide(
                                Decision.request(word(RAVI, "SUPPORT_PLAN"), null, Samples.REMARKS),
                                NOW)
                        .review();
        Review answered = asked.amend(APPLICATION, ALL, NOW).review();

        assertThat(answered.status()).isEqualTo(ReviewStatus.CHECKING);
        assertThat(answered.standing().barred()).isEqualTo(RITA.id());
    }

    private static void assertBarred(Review review) {
        assertThat(review.status()).isEqualTo(ReviewStatus.READY);
        assertThatExceptionOfType(AnotherReviewerNeeded.class)
                .isThrownBy(() -> review.claim(RITA.id(), NOW));
    }

    private static void assertForeign(Runnable command) {
        assertThatExceptionOfType(NotTheAssignee.class).isThrownBy(command::run);
    }

    private static void assertIllegal(Runnable command) {
        assertThatExceptionOfType(IllegalReviewTransition.class).isThrownBy(command::run);
    }

    @Test
    void approvingOverAFailedCheckNeedsAReason() {
        CheckSheet failed =
                Samples.passed(CheckName.CREDIT)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        Review claimed = Samples.review(ReviewStatus.ASSIGNED, failed);
        for (String nothing : Arrays.asList(null, "", " \n")) {
            assertThatExceptionOfType(UnacceptableWord.class)
                    .isThrownBy(() -> claimed.decide(Decision.approval(RITA.id(), nothing), NOW))
                    .satisfies(
                            refusal ->
                                    assertThat(refusal.violations().getFirst().field())
                                            .isEqualTo("note"));
        }
        Change approved =
                claimed.decide(Decision.approval(RITA.id(), "A guarantee lies before us"), NOW);
        assertThat(HistoryEntry.of(approved.events().getFirst()).note())
                .isEqualTo("A guarantee lies before us");
    }

    @Test
    void whatIsHeldWasJudgedAndIsRefusedNoMore() {
        Review held =
                Samples.review(ReviewStatus.ASSIGNED, Samples.passed(null))
                        .hold(Decision.approval(RITA.id(), null), NOW, NOW)
                        .review();
        CheckSheet failed =
                Samples.passed(CheckName.CREDIT)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        Review meanwhile =
                new Review(held.id(), held.application(), held.term(), held.standing(), failed);

        assertThat(meanwhile.carryOut(NOW).events())
                .hasOnlyElementsOfType(ReviewEvent.Approved.class);
    }

    @Test
    void anAmendmentTellsWhatItsFieldsWereBefore() {
        Review review = Samples.review(ReviewStatus.READY);
        Application amended =
                review.application()
                        .amended(
                                2,
                                "4711002",
                                new Application.Support("AROUND_THE_CLOCK", List.of("de")));
        Change change = review.amend(amended, ALL, NOW);
        assertThat(HistoryEntry.of(change.events().getFirst()).details())
                .containsExactly(
                        "ROUND_2",
                        "partnerNetworkId=4711001",
                        "supportProfile.coverage=EXTENDED",
                        "supportProfile.languages=de en");
    }

    @Test
    void aHeldDecisionIsCarriedOutAsItWasMade() {
        Decision no = Decision.rejection(word(RITA, "CREDIT_RISK"), "ask Ada", Samples.REMARKS);
        Change held = review(ReviewStatus.ASSIGNED).hold(no, NOW.plusSeconds(30), NOW);
        assertThat(held.events()).hasOnlyElementsOfType(ReviewEvent.Decided.class);
        assertThat(HistoryEntry.of(held.events().getFirst()).details())
                .containsExactly("REJECT", "CREDIT_RISK");

        Change told = held.review().carryOut(NOW);

        assertThat(told).isEqualTo(review(ReviewStatus.ASSIGNED).decide(no, NOW));
        assertThat(told.review().carryOut(NOW)).isEqualTo(Change.none(told.review()));
    }

    @Test
    void onlyWhoDecidedUndoesAndTheWordsAreKept() {
        Decision no = Decision.rejection(word(RITA, "CREDIT_RISK"), "ask Ada", Samples.REMARKS);
        Review held = review(ReviewStatus.ASSIGNED).hold(no, NOW.plusSeconds(30), NOW).review();
        assertForeign(() -> held.undo(RAVI.id(), NOW));
        assertForeign(() -> held.undo(LENA.id(), NOW));

        Change undone = held.undo(RITA.id(), NOW);

        assertThat(undone.review()).isEqualTo(review(ReviewStatus.ASSIGNED));
        HistoryEntry entry = HistoryEntry.of(undone.events().getFirst());
        assertThat(entry.note()).isEqualTo("ask Ada");
        assertThat(entry.remarks()).isEqualTo(Samples.REMARKS);
    }

    @Test
    void aWithdrawalOrAnAmendmentEndsWhatIsHeld() {
        Review held = review(ReviewStatus.DECIDED);
        assertThat(held.withdraw("APPLICANT", NOW).review().standing().held()).isNull();
        Review amended = held.amend(Samples.application(Samples.ENROLLMENT, 2), ALL, NOW).review();
        assertThat(amended.standing().held()).isNull();
        assertThat(held.note(RAVI.id(), "words", NOW).review()).isEqualTo(held);
    }

    @Test
    void nothingIsHeldThatCouldNotBeDecided() {
        assertForeign(() -> review(ReviewStatus.ASSIGNED).hold(approvalBy(RAVI), NOW, NOW));
        assertIllegal(() -> review(ReviewStatus.READY).hold(approvalBy(RITA), NOW, NOW));
        Decision other = Decision.request(word(RITA, "SUPPORT_PLAN"), null, Samples.REMARKS);
        assertIllegal(() -> review(ReviewStatus.DECIDED).hold(other, NOW, NOW));
    }

    private static Decision approvalBy(Reviewer reviewer) {
        return Decision.approval(reviewer.id(), null);
    }
}

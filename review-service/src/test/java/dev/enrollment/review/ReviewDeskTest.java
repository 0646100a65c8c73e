package dev.enrollment.review;

import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.LENA;
import static dev.enrollment.review.Samples.NOW;
import static dev.enrollment.review.Samples.RAVI;
import static dev.enrollment.review.Samples.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = NOW.atZone(BERLIN).toLocalDate();

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Deadlines DEADLINES = Desk.deadlines(Desk.PROPERTIES, CLOCK);

    private final Review ready = Samples.review(ReviewStatus.READY);
    private final Seen seen = Seen.byNobody(ready.id());
    private final InMemoryReviews reviews = new InMemoryReviews().with(ready);
    private final RecordedReviewEvents recorded = new RecordedReviewEvents();
    private final KnownColleagues colleagues = new KnownColleagues();
    private final ReviewDesk desk =
            new ReviewDesk(
                    reviews,
                    new ReviewRecorder(reviews, List.of(recorded), DEADLINES),
                    colleagues,
                    new ApprovalPolicy(Desk.PROPERTIES, CLOCK),
                    DEADLINES);

    @Test
    void claimsAndApproves() {
        desk.claim(seen, RITA);
        desk.approve(seen, RITA, null);

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
                .isThrownBy(() -> desk.approve(seen, RITA, null));
        assertThat(recorded.events).isEmpty();
    }

    @Test
    void theSameDecisionAgainIsToldOnce() {
        desk.claim(seen, RITA);
        desk.reject(seen, RITA, Writing.of(List.of("CREDIT_RISK"), "first words"));
        desk.reject(seen, RITA, Writing.of(List.of("CREDIT_RISK"), "other words"));
        assertThat(recorded.commands()).containsExactly(ReviewCommand.CLAIM, ReviewCommand.REJECT);
    }

    @Test
    void anUnknownReasonChangesNothing() {
        desk.claim(seen, RITA);
        assertThatExceptionOfType(UnacceptableWord.class)
                .isThrownBy(() -> desk.reject(seen, RITA, Writing.of(List.of("NOSE"), null)));
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.ASSIGNED);
    }

    @Test
    void asksForInformation() {
        desk.claim(seen, RITA);
        desk.requestInformation(seen, RITA, Writing.of(List.of("office.postalCode"), null));
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.INFORMATION_REQUESTED);
    }

    @Test
    void aLeadReleasesForAnother() {
        desk.claim(seen, RITA);
        assertThatExceptionOfType(NotTheAssignee.class)
                .isThrownBy(() -> desk.release(seen, RAVI, null));
        desk.release(seen, LENA, null);
        desk.claim(seen, RAVI);
        assertThat(reviews.the(ENROLLMENT).assignee()).isEqualTo(RAVI.id());
    }

    @Test
    void knowsWhatItDoesNotKnow() {
        assertThatExceptionOfType(NoSuchReview.class)
                .isThrownBy(() -> desk.claim(Seen.byNobody(ReviewId.random()), RITA));
    }

    @Test
    void whatHasChangedMeanwhileIsNotDecidedUpon() {
        desk.claim(seen, RITA);
        Seen before = new Seen(ready.id(), reviews.version(ENROLLMENT));
        desk.note(ready.id(), RAVI, "The register has another name");
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> desk.approve(before, RITA, null));
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.ASSIGNED);
        desk.approve(new Seen(ready.id(), reviews.version(ENROLLMENT)), RITA, null);
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.APPROVED);
    }

    @Test
    void aFormSentTwiceIsNoConflict() {
        desk.claim(seen, RITA);
        Seen shown = new Seen(ready.id(), reviews.version(ENROLLMENT));
        desk.approve(shown, RITA, null);
        desk.approve(shown, RITA, null);
        assertThat(recorded.commands()).containsExactly(ReviewCommand.CLAIM, ReviewCommand.APPROVE);
    }

    @Test
    void aNoteChangesNothingButTheHistory() {
        desk.note(ready.id(), RAVI, "Called the register");
        assertThat(reviews.the(ENROLLMENT)).isEqualTo(ready);
        assertThat(HistoryEntry.of(recorded.events.getLast()).note())
                .isEqualTo("Called the register");
        assertThatExceptionOfType(UnacceptableWord.class)
                .isThrownBy(() -> desk.note(ready.id(), RAVI, "  "));
    }

    @Test
    void tellsTheApplicantWhatEachItemIsAboutAndByWhenToAnswer() {
        desk.claim(seen, RITA);
        desk.requestInformation(seen, RITA, asking("  Which floor?  ", null));

        Remarks told = remarks();
        assertThat(told.items()).isEqualTo(Map.of("office.street", "Which floor?"));
        assertThat(told.until()).isEqualTo(endOf(TODAY.plusDays(14)));
        assertThat(told.revision()).isEqualTo(reviews.version(ENROLLMENT));
    }

    @Test
    void aReviewerNamesAnotherDayButNoneThatIsPast() {
        desk.claim(seen, RITA);
        for (LocalDate day : List.of(TODAY, TODAY.plusDays(91), LocalDate.MIN)) {
            assertThatExceptionOfType(UnacceptableWord.class)
                    .isThrownBy(() -> desk.requestInformation(seen, RITA, asking("Why?", day)))
                    .satisfies(
                            it ->
                                    assertThat(it.violations())
                                            .extracting(Violation::field)
                                            .containsExactly("answerBy"));
        }
        desk.requestInformation(seen, RITA, asking("Why?", TODAY.plusDays(1)));

        assertThat(remarks().until()).isEqualTo(endOf(TODAY.plusDays(1)));
    }

    @Test
    void wordsToTheApplicantAreTextAndNotTooLong() {
        desk.claim(seen, RITA);
        for (String words : List.of("x".repeat(1_001), "a\0b")) {
            assertThatExceptionOfType(UnacceptableWord.class)
                    .isThrownBy(() -> desk.requestInformation(seen, RITA, asking(words, null)));
        }
        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.ASSIGNED);
    }

    @Test
    void theFirstRejectionCanBeAppealedForAMonthTheSecondCannot() {
        desk.claim(seen, RITA);
        Writing no = new Writing(List.of("CREDIT_RISK"), null, "Send the accounts", null, null);
        desk.reject(seen, RITA, no);
        assertThat(remarks().message()).isEqualTo("Send the accounts");
        assertThat(remarks().until()).isEqualTo(endOf(TODAY.plusDays(30)));

        Review appealed = reviews.the(ENROLLMENT).appeal(List.of(), NOW).review();
        reviews.save(appealed);
        desk.claim(seen, RAVI);
        desk.reject(seen, RAVI, no);

        assertThat(remarks().until()).isNull();
    }

    @Test
    void aDecisionIsHeldUntilItsTimeHasCome() {
        ReviewDesk patient = holdingFor(Duration.ofSeconds(30));
        patient.claim(seen, RITA);
        patient.reject(seen, RITA, Writing.of(List.of("CREDIT_RISK"), "words"));

        Review held = reviews.the(ENROLLMENT);
        assertThat(held.status()).isEqualTo(ReviewStatus.DECIDED);
        assertThat(Objects.requireNonNull(held.standing().held()).until())
                .isEqualTo(NOW.plusSeconds(30));
        assertThat(recorded.commands()).containsExactly(ReviewCommand.CLAIM, ReviewCommand.DECIDE);
        assertThatExceptionOfType(IllegalReviewTransition.class)
                .isThrownBy(() -> patient.release(seen, LENA, null));
        assertThatExceptionOfType(NotTheAssignee.class)
                .isThrownBy(() -> patient.approve(seen, RAVI, null));

        dueDesk().carryOut();

        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.REJECTED);
        assertThat(recorded.commands()).last().isEqualTo(ReviewCommand.REJECT);
        assertThat(recorded.events.getLast().about().actor()).isEqualTo(RITA.id());
        assertThatExceptionOfType(IllegalReviewTransition.class)
                .isThrownBy(() -> patient.undo(seen, RITA));
    }

    @Test
    void whatIsUndoneIsNeverCarriedOut() {
        ReviewDesk patient = holdingFor(Duration.ofSeconds(30));
        patient.claim(seen, RITA);
        patient.approve(seen, RITA, null);
        patient.undo(seen, RITA);
        patient.undo(seen, RITA);
        dueDesk().carryOut();

        assertThat(reviews.the(ENROLLMENT).status()).isEqualTo(ReviewStatus.ASSIGNED);
        assertThat(recorded.commands())
                .containsExactly(ReviewCommand.CLAIM, ReviewCommand.DECIDE, ReviewCommand.UNDO);
    }

    private ReviewDesk holdingFor(Duration grace) {
        return new ReviewDesk(
                reviews,
                new ReviewRecorder(reviews, List.of(recorded), DEADLINES),
                colleagues,
                new ApprovalPolicy(Desk.PROPERTIES, CLOCK),
                Desk.deadlines(Desk.properties(grace, Set.of()), CLOCK));
    }

    private DueDesk dueDesk() {
        return new DueDesk(
                reviews,
                new ReviewRecorder(reviews, List.of(recorded), DEADLINES),
                DEADLINES,
                Desk.PROPERTIES);
    }

    private Remarks remarks() {
        return Objects.requireNonNull(HistoryEntry.of(recorded.events.getLast()).remarks());
    }

    private static Writing asking(String words, @Nullable LocalDate day) {
        return new Writing(
                List.of("office.street"),
                null,
                null,
                Map.of("office.street", words, "office.city", "not asked for"),
                day);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(23, 59).atZone(BERLIN).toInstant();
    }
}

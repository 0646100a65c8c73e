package dev.enrollment.review;

import static dev.enrollment.review.Samples.NOW;
import static dev.enrollment.review.Samples.RAVI;
import static dev.enrollment.review.Samples.RITA;
import static dev.enrollment.review.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command on every status: a status is where it leads, "same" says known, "-" says illegal.
 */
class ReviewTransitionsTest {

    private static final String MATRIX =
            """
            command              CHECKING   READY      ASSIGNED               ESCALATED  DECIDED                INFORMATION_REQUESTED  APPROVED  REJECTED  WITHDRAWN
            COMPLETE_CHECK       CHECKING   READY      ASSIGNED               ESCALATED  DECIDED                INFORMATION_REQUESTED  -         -         -
            RERUN_CHECK          CHECKING   -          ASSIGNED               -          -                      -                      -         -         -
            WAIVE_CHECK          CHECKING   -          ASSIGNED               -          -                      -                      -         -         -
            FINISH_CHECKS        READY      same       same                   same       same                   same                   same      same      same
            APPROVE_BY_POLICY    -          APPROVED   -                      -          -                      -                      -         -         -
            CLAIM                -          ASSIGNED   -                      -          -                      -                      -         -         -
            ASSIGN               -          ASSIGNED   ASSIGNED               ASSIGNED   -                      -                      -         -         -
            RELEASE              -          same       READY                  READY      -                      -                      -         -         -
            RETURN               -          same       READY                  -          -                      -                      -         -         -
            ESCALATE             -          ESCALATED  ESCALATED              same       -                      -                      -         -         -
            NOTE                 CHECKING   READY      ASSIGNED               ESCALATED  DECIDED                INFORMATION_REQUESTED  -         -         -
            DECIDE               -          -          DECIDED                -          same                   -                      same      -         -
            UNDO                 -          -          same                   -          ASSIGNED               -                      -         -         -
            PROPOSE              -          -          READY                  -          READY                  -                      -         -         -
            APPROVE              -          -          APPROVED               -          same                   -                      same      -         -
            REJECT               -          -          REJECTED               -          REJECTED               -                      -         same      -
            REQUEST_INFORMATION  -          -          INFORMATION_REQUESTED  -          INFORMATION_REQUESTED  same                   -         -         -
            AMEND                CHECKING   CHECKING   CHECKING               CHECKING   CHECKING               CHECKING               -         -         -
            WITHDRAW             WITHDRAWN  WITHDRAWN  WITHDRAWN              WITHDRAWN  WITHDRAWN              WITHDRAWN              -         -         same
            APPEAL               -          -          -                      -          -                      -                      -         READY     -
            """;

    private static final List<List<String>> ROWS =
            MATRIX.lines().map(line -> Arrays.asList(line.strip().split("\\s+", -1))).toList();

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @MethodSource("cells")
    void doesWhatTheMatrixSays(ReviewStatus status, ReviewCommand command, String expected) {
        Review before = before(status, command);
        switch (expected) {
            case "-" -> {
                var refusal =
                        catchThrowableOfType(
                                IllegalReviewTransition.class, () -> apply(before, command));
                assertThat(refusal).isNotNull();
                assertThat(refusal.status()).isEqualTo(status);
                assertThat(refusal.command()).isEqualTo(command);
            }
            case "same" -> assertThat(apply(before, command)).isEqualTo(Change.none(before));
            default -> {
                Change change = apply(before, command);
                assertThat(change.review().status()).isEqualTo(ReviewStatus.valueOf(expected));
                assertThat(change.events()).isNotEmpty();
                assertThat(HistoryEntry.of(change.events().getLast()).command()).isEqualTo(command);
            }
        }
    }

    @Test
    void theMatrixIsComplete() {
        assertThat(ROWS.getFirst().stream().skip(1).map(ReviewStatus::valueOf))
                .containsExactly(ReviewStatus.values());
        Set<ReviewCommand> onReviews = EnumSet.complementOf(EnumSet.of(ReviewCommand.OPEN));
        assertThat(ROWS.stream().skip(1).map(row -> ReviewCommand.valueOf(row.getFirst())))
                .containsExactlyInAnyOrderElementsOf(onReviews);
        assertThat(ROWS).allSatisfy(row -> assertThat(row).hasSize(10));
    }

    @Test
    void nothingOpensTwice() {
        assertThat(ReviewStatus.values())
                .allSatisfy(status -> assertThat(status.after(ReviewCommand.OPEN)).isEmpty());
    }

    private static Stream<Object[]> cells() {
        return ROWS.stream()
                .skip(1)
                .flatMap(
                        row ->
                                Stream.of(ReviewStatus.values())
                                        .map(
                                                status ->
                                                        new Object[] {
                                                            status,
                                                            ReviewCommand.valueOf(row.getFirst()),
                                                            row.get(column(status))
                                                        }));
    }

    private static int column(ReviewStatus status) {
        return ROWS.getFirst().indexOf(status.name());
    }

    private static Review before(ReviewStatus status, ReviewCommand command) {
        return switch (command) {
            // Forged beyond CHECKING, so that the status refuses and not the sheet.
            case COMPLETE_CHECK -> Samples.review(status, CheckSheet.blank(1));
            case WAIVE_CHECK -> Samples.review(status, CheckSheet.blank(1));
            case RERUN_CHECK ->
                    Samples.review(
                            status,
                            CheckSheet.blank(1).completed(CheckName.CREDIT, CheckResult.passed()));
            case FINISH_CHECKS -> Samples.review(status, Samples.passed(null));
            default -> Samples.review(status);
        };
    }

    private static Change apply(Review review, ReviewCommand command) {
        CheckResult.Completed passed = CheckResult.passed();
        return switch (command) {
            case COMPLETE_CHECK ->
                    review.checking(NOW).complete(Samples.key(CheckName.CREDIT), passed);
            case RERUN_CHECK -> review.checking(NOW).rerun(CheckName.CREDIT, RITA.id());
            case WAIVE_CHECK -> review.checking(NOW).waive(CheckName.CREDIT, RITA.id(), "words");
            case FINISH_CHECKS -> review.checking(NOW).finish();
            case APPROVE_BY_POLICY -> review.approveByPolicy(NOW);
            case CLAIM -> review.claim(claimant(review), NOW);
            case ASSIGN -> review.assign(RAVI.id(), Samples.LENA.id(), "words", NOW);
            case RELEASE -> review.release(releasing(review), null, NOW);
            case RETURN -> review.giveBack(NOW);
            case ESCALATE -> review.escalate(RITA.id(), "words", NOW);
            case NOTE -> review.note(RITA.id(), "words", NOW);
            case DECIDE -> hold(review);
            case UNDO -> review.undo(RITA.id(), NOW);
            case PROPOSE -> review.decide(Decision.proposal(RITA.id(), null), NOW);
            case APPROVE -> review.decide(Samples.APPROVAL, NOW);
            case REJECT ->
                    review.decide(
                            Decision.rejection(word(RITA, "CREDIT_RISK"), null, Samples.REMARKS),
                            NOW);
            case REQUEST_INFORMATION ->
                    review.decide(
                            Decision.request(word(RITA, "PROOF_OF_ADDRESS"), null, Samples.REMARKS),
                            NOW);
            case AMEND ->
                    review.amend(
                            Samples.application(Samples.ENROLLMENT, 2),
                            EnumSet.allOf(CheckName.class),
                            NOW);
            case WITHDRAW -> review.withdraw("APPLICANT", NOW);
            case APPEAL -> review.appeal(List.of("NEW_EVIDENCE"), NOW);
            case OPEN -> throw new AssertionError("is no command on a review");
        };
    }

    private static ReviewerId claimant(Review review) {
        return review.status() == ReviewStatus.ASSIGNED ? RAVI.id() : RITA.id();
    }

    /** Only a lead gives back what was escalated. */
    private static Reviewer releasing(Review review) {
        return review.status() == ReviewStatus.ESCALATED ? Samples.LENA : RITA;
    }

    /** Holding is refused under the name of what would be held. */
    private static Change hold(Review review) {
        try {
            return review.hold(Samples.APPROVAL, NOW.plusSeconds(30), NOW);
        } catch (IllegalReviewTransition refusal) {
            assertThat(refusal.command()).isEqualTo(ReviewCommand.APPROVE);
            throw new IllegalReviewTransition(refusal.status(), ReviewCommand.DECIDE);
        }
    }
}

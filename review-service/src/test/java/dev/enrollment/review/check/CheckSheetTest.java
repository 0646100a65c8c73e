package dev.enrollment.review.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.enrollment.review.profile.EnrollmentId;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckSheetTest {

    private final EnrollmentId enrollment = new EnrollmentId(UUID.randomUUID());

    @Test
    void isCompleteWhenEveryCheckHasItsResult() {
        CheckSheet sheet = CheckSheet.blank(1);
        for (CheckName name : CheckName.values()) {
            assertThat(sheet.isComplete()).isFalse();
            sheet = sheet.completed(name, CheckResult.passed());
        }
        assertThat(sheet.isComplete()).isTrue();
        assertThat(sheet.allPassed()).isTrue();
    }

    @Test
    void unavailableIsNoResult() {
        CheckSheet sheet =
                CheckSheet.blank(1)
                        .postponed(CheckName.CREDIT, new CheckResult.Unavailable("SOURCE_DOWN"));
        assertThat(sheet.check(CheckName.CREDIT))
                .isEqualTo(
                        new Check(
                                CheckState.UNAVAILABLE, java.util.List.of("SOURCE_DOWN"), 1, null));
        assertThat(sheet.awaits(new CheckKey(enrollment, 1, CheckName.CREDIT))).isTrue();
    }

    @Test
    void aResultStays() {
        CheckSheet sheet =
                CheckSheet.blank(1).completed(CheckName.MARKET, CheckResult.attention("ODD"));
        assertThat(sheet.open()).isEqualTo(EnumSet.complementOf(EnumSet.of(CheckName.MARKET)));
        assertThatIllegalStateException()
                .isThrownBy(() -> sheet.completed(CheckName.MARKET, CheckResult.passed()));
        assertThat(sheet.awaits(new CheckKey(enrollment, 1, CheckName.MARKET))).isFalse();
    }

    @Test
    void whatIsNotMadeAgainStaysWithTheRoundItWasBegunIn() {
        CheckSheet third =
                CheckSheet.blank(1)
                        .completed(CheckName.CREDIT, CheckResult.attention("CREDIT_GRADE_D"))
                        .next(EnumSet.of(CheckName.MAILBOX))
                        .next(EnumSet.of(CheckName.MARKET));

        assertThat(third.round()).isEqualTo(3);
        assertThat(third.check(CheckName.CREDIT))
                .isEqualTo(
                        new Check(CheckState.ATTENTION, java.util.List.of("CREDIT_GRADE_D"), 1, 1));
        assertThat(third.check(CheckName.MAILBOX).round()).isEqualTo(2);
        assertThat(third.check(CheckName.MARKET)).isEqualTo(Check.PENDING);
        assertThat(third.awaits(new CheckKey(enrollment, 1, CheckName.DUPLICATE))).isTrue();
        assertThat(third.awaits(new CheckKey(enrollment, 3, CheckName.DUPLICATE))).isFalse();
        assertThat(third.awaits(new CheckKey(enrollment, 2, CheckName.MAILBOX))).isTrue();
    }

    @Test
    void aWaivedCheckKeepsWhatWasFound() {
        CheckSheet sheet =
                CheckSheet.blank(1)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"))
                        .waived(CheckName.CREDIT);
        assertThat(sheet.anyFailed()).isFalse();
        assertThat(sheet.check(CheckName.CREDIT))
                .isEqualTo(
                        new Check(CheckState.WAIVED, java.util.List.of("CREDIT_GRADE_E"), 1, null));
    }

    @Test
    void awaitsOnlyItsOwnRound() {
        CheckSheet second = CheckSheet.blank(1).next(EnumSet.allOf(CheckName.class));
        assertThat(second.awaits(new CheckKey(enrollment, 1, CheckName.MARKET))).isFalse();
        assertThat(second.awaits(new CheckKey(enrollment, 2, CheckName.MARKET))).isTrue();
    }
}

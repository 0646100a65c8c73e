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
                .isEqualTo(new Check(CheckState.UNAVAILABLE, java.util.List.of("SOURCE_DOWN"), 1));
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
    void awaitsOnlyItsOwnRound() {
        CheckSheet second = CheckSheet.blank(1).next();
        assertThat(second.awaits(new CheckKey(enrollment, 1, CheckName.MARKET))).isFalse();
        assertThat(second.awaits(new CheckKey(enrollment, 2, CheckName.MARKET))).isTrue();
    }
}

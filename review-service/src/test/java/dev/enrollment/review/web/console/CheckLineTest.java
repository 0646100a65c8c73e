package dev.enrollment.review.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.HistoryEntry;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.Samples;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckLineTest {

    private final CheckSheet first =
            CheckSheet.blank(1)
                    .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"))
                    .completed(CheckName.MARKET, CheckResult.passed());
    private final HistoryEntry failed =
            entry(ReviewCommand.COMPLETE_CHECK, "CREDIT", "FAILED", "CREDIT_GRADE_E");
    private final HistoryEntry again = entry(ReviewCommand.RERUN_CHECK, "CREDIT", "ROUND_2");

    @Test
    void theResultThatCountsIsNotAnEarlierOne() {
        CheckLine line = credit(first, failed);
        assertThat(line.earlier()).isEmpty();
        assertThat(line.round()).isEqualTo(1);
        assertThat(line.waiver()).isNull();
    }

    @Test
    void whatWasFoundBeforeStaysWithItsRound() {
        CheckSheet second = first.next(Set.of(CheckName.CREDIT));
        var was = new CheckLine.Earlier(1, Samples.NOW, "FAILED", List.of("CREDIT_GRADE_E"));
        assertThat(credit(second, failed, again).earlier()).containsExactly(was);
        CheckSheet done = second.completed(CheckName.CREDIT, CheckResult.passed());
        HistoryEntry passed = entry(ReviewCommand.COMPLETE_CHECK, "CREDIT", "PASSED");
        CheckLine line = credit(done, failed, again, passed);
        assertThat(line.earlier()).containsExactly(was);
        assertThat(line.round()).isEqualTo(2);
    }

    @Test
    void aWaiverSaysWhoAndWhy() {
        HistoryEntry waived =
                new HistoryEntry(
                        Samples.NOW,
                        Samples.RITA.id(),
                        ReviewCommand.WAIVE_CHECK,
                        List.of("CREDIT"),
                        "A guarantee",
                        null,
                        null,
                        null);
        CheckSheet sheet = first.waived(CheckName.CREDIT);
        assertThat(credit(sheet, failed, waived).waiver()).isEqualTo(waived);
        assertThat(credit(sheet.next(Set.of(CheckName.CREDIT)), failed, waived, again).waiver())
                .as("made again")
                .isNull();
    }

    private static CheckLine credit(CheckSheet sheet, HistoryEntry... history) {
        return CheckLine.of(sheet, List.of(history)).stream()
                .filter(line -> line.name() == CheckName.CREDIT)
                .findFirst()
                .orElseThrow();
    }

    private static HistoryEntry entry(ReviewCommand command, String... details) {
        return new HistoryEntry(
                Samples.NOW, null, command, List.of(details), null, null, null, null);
    }
}

package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.enrollment.review.PolicyTouch.Rule;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import dev.enrollment.review.check.CheckSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyTraceTest {

    private static final Instant NOW = Samples.NOW;
    private static final Map<String, Map<String, String>> VALUES =
            Map.of(
                    "old", Map.of(Policy.DECIDE_WITHIN, "PT48H", Policy.APPEAL_WITHIN, "PT720H"),
                    "new", Map.of(Policy.DECIDE_WITHIN, "PT24H", Policy.IDLE_AFTER, "PT8H"));

    @Test
    void eachTermTellsTheVersionItBeganUnder() {
        var touches =
                touches(
                        Samples.review(ReviewStatus.READY),
                        null,
                        entry(0, ReviewCommand.OPEN, "old"),
                        entry(1, ReviewCommand.APPEAL, "new"));
        assertThat(touches)
                .extracting(
                        PolicyTouch::rule,
                        PolicyTouch::value,
                        PolicyTouch::version,
                        PolicyTouch::until)
                .containsExactly(
                        tuple(Rule.DUE, "PT48H", "old", due(0)),
                        tuple(Rule.APPEALED, null, "new", null),
                        tuple(Rule.DUE, "PT24H", "new", NOW.plus(Duration.ofDays(2))));
    }

    @Test
    void aPauseEndsWithTheAnswer() {
        var asked = entry(1, ReviewCommand.REQUEST_INFORMATION, "old");
        Review review = Samples.review(ReviewStatus.INFORMATION_REQUESTED);
        assertThat(touches(review, null, asked))
                .extracting(PolicyTouch::rule, PolicyTouch::from, PolicyTouch::until)
                .containsExactly(tuple(Rule.PAUSED, asked.at(), null));
        var answered = entry(5, ReviewCommand.AMEND, "new");
        assertThat(touches(review, null, asked, entry(2, ReviewCommand.NOTE, "old"), answered))
                .extracting(PolicyTouch::rule, PolicyTouch::from, PolicyTouch::until)
                .containsExactly(tuple(Rule.PAUSED, asked.at(), answered.at()));
    }

    @Test
    void saysWhyNoMachineApproved() {
        var finished = entry(0, ReviewCommand.FINISH_CHECKS, "old");
        assertThat(touches(Samples.review(ReviewStatus.READY), null, finished))
                .extracting(PolicyTouch::rule, PolicyTouch::because)
                .containsExactly(tuple(Rule.MARKET_WITHOUT_MACHINE, List.of("DE")));
        CheckSheet failed =
                Samples.passed(CheckName.CREDIT)
                        .completed(CheckName.CREDIT, CheckResult.failed("CREDIT_GRADE_E"));
        assertThat(touches(Samples.review(ReviewStatus.READY, failed), null, finished))
                .extracting(PolicyTouch::rule, PolicyTouch::because)
                .containsExactly(tuple(Rule.CHECKS_NOT_PASSED, List.of("CREDIT")));
        assertThat(
                        touches(
                                Samples.review(ReviewStatus.APPROVED),
                                null,
                                finished,
                                entry(0, ReviewCommand.APPROVE_BY_POLICY, "old")))
                .extracting(PolicyTouch::rule)
                .containsExactly(Rule.AUTO_APPROVED);
    }

    @Test
    void aClaimEndsByTheVersionOfToday() {
        Instant end = NOW.plus(Duration.ofDays(1));
        assertThat(
                        touches(
                                Samples.review(ReviewStatus.ASSIGNED),
                                end,
                                entry(0, ReviewCommand.RETURN, "old"),
                                entry(1, ReviewCommand.CLAIM, "old")))
                .extracting(PolicyTouch::rule, PolicyTouch::version, PolicyTouch::until)
                .containsExactly(
                        tuple(Rule.CLAIM_ENDED, "old", null), tuple(Rule.CLAIM_ENDS, "new", end));
    }

    @Test
    void entriesOfBeforeHaveNoVersion() {
        assertThat(
                        touches(
                                Samples.review(ReviewStatus.READY),
                                null,
                                entry(0, ReviewCommand.OPEN, null)))
                .extracting(PolicyTouch::value, PolicyTouch::version)
                .containsExactly(tuple(null, null));
    }

    @Test
    void otherValuesAreAnotherVersion() {
        Policy one = Policy.named("standard", Map.of("a", "1", "b", "2"));
        assertThat(one.version()).matches("standard-[0-9a-f]{8}");
        assertThat(Policy.named("standard", Map.of("b", "2", "a", "1"))).isEqualTo(one);
        assertThat(Policy.named("standard", Map.of("a", "1", "b", "3")).version())
                .isNotEqualTo(one.version());
    }

    private static List<PolicyTouch> touches(
            Review review, @Nullable Instant goesBackAt, HistoryEntry... history) {
        var file = new ReviewQueue.File(review, null, null, goesBackAt, List.of(history));
        return PolicyTrace.of(file, VALUES, "new");
    }

    private static HistoryEntry entry(int hours, ReviewCommand command, @Nullable String policy) {
        Instant at = NOW.plus(Duration.ofHours(hours));
        return new HistoryEntry(at, null, command, List.of(), null, null, due(hours), policy);
    }

    private static Instant due(int hours) {
        return NOW.plus(Duration.ofHours(hours + 100L));
    }
}

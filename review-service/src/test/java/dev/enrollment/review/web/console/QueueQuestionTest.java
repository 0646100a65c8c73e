package dev.enrollment.review.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.QueueOrder;
import dev.enrollment.review.QueuePlace;
import dev.enrollment.review.ReviewCommand;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.Samples;
import dev.enrollment.review.check.CheckState;
import dev.enrollment.review.saved.QueueAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueQuestionTest {

    private static final ReviewerId ME = new ReviewerId("me-subject");
    private static final QueuePlace PLACE =
            new QueuePlace(QueueOrder.DUE, Samples.NOW, new UUID(0, 1));

    private static final Trace NO_TRACE = new Trace(null, null, null, null, null, null, null, null);

    @Test
    void nothingAskedMeansTheOpenOnes() {
        var question = question(null, null, null, null, null);
        assertThat(question.filter(NO_TRACE, ME, Samples.NOW).statuses())
                .isEqualTo(ReviewStatus.OPEN);
        assertThat(question.isNarrowed()).isFalse();
        assertThat(question.from(NO_TRACE, null)).isEqualTo("/reviews?state=open");
    }

    @Test
    void everyAnswerNarrowsTheList() {
        var filter =
                question("READY", "de", "me", "DAY", "FAILED").filter(NO_TRACE, ME, Samples.NOW);
        assertThat(filter.statuses()).containsExactly(ReviewStatus.READY);
        assertThat(filter.market()).isEqualTo("DE");
        assertThat(filter.assignee()).isEqualTo(ME);
        assertThat(filter.dueBefore()).isEqualTo(Samples.NOW.plus(Duration.ofDays(1)));
        assertThat(filter.check()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void whatItDoesNotKnowLeavesTheQuestionOpen() {
        var filter =
                question("x", "\u0000", "a b", "x", "PASSED").filter(NO_TRACE, ME, Samples.NOW);
        assertThat(filter)
                .isEqualTo(
                        new QueueFilter(
                                ReviewStatus.OPEN,
                                null,
                                null,
                                null,
                                null,
                                "a&b c",
                                null,
                                null,
                                QueueOrder.DUE,
                                null,
                                25));
    }

    @Test
    void aFilterCanBeKeptAndASearchCannot() {
        QueueQuestion waiting =
                new QueueQuestion(
                        "READY", "de", "me", "DAY", "FAILED", "OLDEST", null, PLACE.toString());
        assertThat(waiting.isKeepable()).isTrue();
        assertThat(QueueAnswers.of(waiting.answers().all())).isEqualTo(waiting.answers());
        assertThat(QueueQuestion.of(waiting.answers()))
                .isEqualTo(
                        "/reviews?state=READY&market=DE&holder=me&due=DAY&check=FAILED&sort=OLDEST");
        assertThat(QueueQuestion.NOTHING.isKeepable()).isFalse();
        assertThat(question("READY", "de", "me", "DAY", "FAILED").isKeepable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(QueueOrder.class)
    void aPlaceIsOfOneOrder(QueueOrder order) {
        Instant at = order == QueueOrder.COMPANY ? null : Samples.NOW;
        QueuePlace place = new QueuePlace(order, at, new UUID(0, 1));
        assertThat(QueuePlace.of(place.toString())).isEqualTo(place);
        for (QueueOrder asked : QueueOrder.values()) {
            var filter =
                    new QueueQuestion(
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    asked.name(),
                                    null,
                                    place.toString())
                            .filter(NO_TRACE, ME, Samples.NOW);
            assertThat(filter.order()).isEqualTo(asked);
            assertThat(filter.after()).isEqualTo(asked == order ? place : null);
        }
    }

    @Test
    void theNextPageAsksTheSameFromThere() {
        var question = question("all", "DE", null, null, null);
        assertThat(question.from(NO_TRACE, PLACE))
                .isEqualTo("/reviews?state=all&market=DE&q=a%26b%20c&after=" + encoded(PLACE));
        assertThat(QueuePlace.of(PLACE.toString())).isEqualTo(PLACE);
    }

    @Test
    void theNextPageFollowsTheSameFigure() {
        var trace = trace("DECIDE", "rita", "yes");
        assertThat(question(null, null, null, null, null).from(trace, null))
                .isEqualTo(
                        "/reviews?state=open&did=DECIDE&by=rita&from=2026-11-01&to=2026-11-02&late=yes");
        assertThat(trace.filter())
                .isEqualTo(
                        new QueueFilter.Did(
                                Set.of(
                                        ReviewCommand.APPROVE,
                                        ReviewCommand.REJECT,
                                        ReviewCommand.REQUEST_INFORMATION),
                                new QueueFilter.Span(
                                        Instant.parse("2026-11-01T00:00:00Z"),
                                        Instant.parse("2026-11-03T00:00:00Z")),
                                new ReviewerId("rita"),
                                null,
                                true));
        assertThat(trace("OPEN", "rita", "yes").filter()).isNull();
        assertThat(trace("CLAIM", "\u0000", null).filter())
                .extracting(QueueFilter.Did::by)
                .isNull();
    }

    private static Trace trace(String did, String by, @Nullable String late) {
        return new Trace(did, null, by, "2026-11-01", "2026-11-02", late, null, null);
    }

    private static String encoded(QueuePlace place) {
        return place.toString().replace(":", "%3A");
    }

    private static QueueQuestion question(
            @Nullable String state,
            @Nullable String market,
            @Nullable String holder,
            @Nullable String due,
            @Nullable String check) {
        String words = state == null ? null : "a&b c";
        return new QueueQuestion(state, market, holder, due, check, null, words, null);
    }
}

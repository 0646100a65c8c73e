package dev.enrollment.review.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.QueueFilter;
import dev.enrollment.review.ReviewStatus;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.Samples;
import dev.enrollment.review.check.CheckState;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueQuestionTest {

    private static final ReviewerId ME = new ReviewerId("me-subject");
    private static final QueueFilter.Place PLACE =
            new QueueFilter.Place(Samples.NOW, new UUID(0, 1));

    @Test
    void nothingAskedMeansTheOpenOnes() {
        var question = question(null, null, null, null, null);
        assertThat(question.filter(ME, Samples.NOW).statuses()).isEqualTo(ReviewStatus.OPEN);
        assertThat(question.isNarrowed()).isFalse();
        assertThat(question.from(null)).isEqualTo("/reviews?state=open");
    }

    @Test
    void everyAnswerNarrowsTheList() {
        var filter = question("READY", "de", "me", "DAY", "FAILED").filter(ME, Samples.NOW);
        assertThat(filter.statuses()).containsExactly(ReviewStatus.READY);
        assertThat(filter.market()).isEqualTo("DE");
        assertThat(filter.assignee()).isEqualTo(ME);
        assertThat(filter.dueBefore()).isEqualTo(Samples.NOW.plus(Duration.ofDays(1)));
        assertThat(filter.check()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void whatItDoesNotKnowLeavesTheQuestionOpen() {
        var filter = question("x", "\u0000", "a b", "x", "PASSED").filter(ME, Samples.NOW);
        assertThat(filter)
                .isEqualTo(
                        new QueueFilter(
                                ReviewStatus.OPEN, null, null, null, null, "a&b c", null, 25));
    }

    @Test
    void theNextPageAsksTheSameFromThere() {
        var question = question("all", "DE", null, null, null);
        assertThat(question.from(PLACE))
                .isEqualTo("/reviews?state=all&market=DE&q=a%26b%20c&after=" + encoded(PLACE));
        assertThat(QueueFilter.Place.of(PLACE.toString())).isEqualTo(PLACE);
    }

    private static String encoded(QueueFilter.Place place) {
        return place.toString().replace(":", "%3A");
    }

    private static QueueQuestion question(
            @Nullable String state,
            @Nullable String market,
            @Nullable String holder,
            @Nullable String due,
            @Nullable String check) {
        String words = state == null ? null : "a&b c";
        return new QueueQuestion(state, market, holder, due, check, words, null);
    }
}

package dev.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.review.profile.Profile;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewFileTest {

    @Test
    void documentsFollowARequestForInformationOrAnAppeal() {
        var asked = List.of(ReviewCommand.CLAIM, ReviewCommand.REQUEST_INFORMATION);
        var answered = List.of(ReviewCommand.REQUEST_INFORMATION, ReviewCommand.AMEND);
        assertThat(file(Samples.profile(), List.of()).mayHaveDocuments()).isFalse();
        assertThat(file(Samples.profile(), asked).mayHaveDocuments()).isTrue();
        assertThat(file(Samples.profile(), answered).mayHaveDocuments()).isTrue();
        var appealed = List.of(ReviewCommand.REJECT, ReviewCommand.APPEAL);
        assertThat(file(Samples.profile(), appealed).mayHaveDocuments()).isTrue();
    }

    @Test
    void anErasureTakesThemAlong() {
        var asked = List.of(ReviewCommand.REQUEST_INFORMATION);
        assertThat(file(null, asked).mayHaveDocuments()).isFalse();
    }

    private static ReviewQueue.File file(@Nullable Profile profile, List<ReviewCommand> commands) {
        Stream<HistoryEntry> history =
                commands.stream()
                        .map(
                                done ->
                                        new HistoryEntry(
                                                Samples.NOW,
                                                null,
                                                done,
                                                List.of(),
                                                null,
                                                null,
                                                null,
                                                null));
        return new ReviewQueue.File(
                Samples.review(ReviewStatus.READY), profile, null, null, history.toList());
    }
}

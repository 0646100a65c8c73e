package dev.enrollment.acceptance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.acceptance.Journeying;
import dev.enrollment.acceptance.journey.Answer;
import dev.enrollment.acceptance.journey.Answers;
import dev.enrollment.acceptance.journey.Journey;
import dev.enrollment.acceptance.journey.Position;
import dev.enrollment.acceptance.samples.Plot;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

    private static final Position RECORD = new Position("partner.aurora.applications", 1, 7);

    private final Answers answers = new Answers();
    private final AnswerCheck check = new AnswerCheck(answers);

    @Test
    void isContentWithOneFittingAnswer() {
        Journey journey = published(Plot.ACTIVE);
        answers.add(RECORD, accepted("e1"));
        assertThat(check.differences(journey)).isEmpty();
    }

    @Test
    void countsAnAnswerDeliveredTwiceOnce() {
        Journey journey = published(Plot.ACTIVE);
        answers.add(RECORD, accepted("e1"));
        answers.add(RECORD, accepted("e1"));
        assertThat(check.differences(journey)).isEmpty();
    }

    @Test
    void findsARecordAnsweredTwice() {
        Journey journey = published(Plot.ACTIVE);
        answers.add(RECORD, accepted("e1"));
        answers.add(RECORD, accepted("e2"));
        assertThat(check.differences(journey)).singleElement().asString().contains("2 times");
    }

    @Test
    void findsARecordWithoutAnswer() {
        Journey journey = published(Plot.ACTIVE);
        answers.add(new Position(RECORD.topic(), 1, 8), accepted("e1"));
        assertThat(check.differences(journey)).singleElement().asString().contains("0 times");
    }

    @Test
    void findsARecordThatWasNotPublished() {
        assertThat(check.differences(Journeying.of(Plot.ACTIVE))).hasSize(1);
    }

    @Test
    void findsAGoodRecordRejected() {
        Journey journey = published(Plot.ACTIVE);
        answers.add(RECORD, new Answer("e1", "REJECTED", List.of("PHONE"), null));
        assertThat(check.differences(journey)).singleElement().asString().contains("PHONE");
    }

    @Test
    void findsABadRecordAccepted() {
        Journey journey = published(Plot.REFUSED);
        answers.add(RECORD, accepted("e1"));
        assertThat(check.differences(journey)).singleElement().asString().contains("ACCEPTED");
    }

    @Test
    void findsAMissingAndASurplusViolation() {
        Journey journey = published(Plot.REFUSED);
        List<String> codes = journey.sample().script().codes();
        answers.add(RECORD, new Answer("e1", "REJECTED", List.of("OTHER"), null));
        assertThat(check.differences(journey))
                .singleElement()
                .asString()
                .contains("OTHER", codes.getFirst());
    }

    @Test
    void wantsARepeatToBeCalledADuplicate() {
        Journey journey = published(Plot.REPEATED);
        answers.add(RECORD, accepted("e1"));
        assertThat(check.differences(journey)).hasSize(1);
    }

    private static Journey published(Plot plot) {
        Journey journey = Journeying.of(plot);
        journey.published(RECORD);
        return journey;
    }

    private static Answer accepted(String eventId) {
        return new Answer(eventId, "ACCEPTED", List.of(), "an-enrollment");
    }
}

package dev.enrollment.review.messaging;

import static dev.enrollment.review.Samples.ENROLLMENT;
import static dev.enrollment.review.Samples.NOW;
import static dev.enrollment.review.Samples.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.CheckOutcome;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.events.ItemRemark;
import dev.enrollment.events.Meta;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.review.Occurrence;
import dev.enrollment.review.Remarks;
import dev.enrollment.review.ReviewEvent;
import dev.enrollment.review.ReviewId;
import dev.enrollment.review.ReviewerId;
import dev.enrollment.review.check.CheckName;
import dev.enrollment.review.check.CheckResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewEventMapperTest {

    private static final String CANARY = "Ada said on the phone";

    private final Meta meta = new Meta(UUID.randomUUID(), ENROLLMENT.value(), 1L, NOW, null);
    private final ReviewId review = new ReviewId(UUID.randomUUID());

    @Test
    void tellsWhoApproved() {
        var byPerson =
                (ApplicationApproved)
                        record(new ReviewEvent.Approved(about(RITA.id()), "DE", "a note"));
        assertThat(byPerson.getDecidedBy()).isEqualTo("rita-subject");
        var byPolicy =
                (ApplicationApproved) record(new ReviewEvent.Approved(about(null), "DE", null));
        assertThat(byPolicy.getDecidedBy()).isNull();
    }

    @Test
    void remarksTravelApartFromTheEvent() {
        var rejected =
                new ReviewEvent.Rejected(
                        about(RITA.id()), List.of("CREDIT_RISK"), CANARY, remarks("Send accounts"));
        var remarks =
                (ReviewerRemarks) ReviewEventMapper.remarks(rejected).orElseThrow().withMeta(meta);
        assertThat(remarks.getMessage()).isEqualTo("Send accounts");
        assertThat(remarks.getItems())
                .containsExactly(new ItemRemark("office.street", "Send accounts"));
        var event = (ApplicationRejected) record(rejected);
        assertThat(event.getRemarksRevision()).isEqualTo(remarks.getRevision()).isEqualTo(7);
        assertThat(event.getAppealBy()).isEqualTo(NOW);
        assertThat(remarks.toString()).doesNotContain(CANARY);
        assertThat(ReviewEventMapper.remarks(new ReviewEvent.Released(about(null), null)))
                .isEmpty();
    }

    @Test
    void keepsNotesAndRemarksOutOfEvents() {
        var rejected =
                record(
                        new ReviewEvent.Rejected(
                                about(RITA.id()), List.of("CREDIT_RISK"), CANARY, remarks(CANARY)));
        assertThat(((ApplicationRejected) rejected).getReasons()).containsExactly("CREDIT_RISK");
        var requested =
                record(
                        new ReviewEvent.InformationRequested(
                                about(RITA.id()),
                                List.of("SUPPORT_PLAN"),
                                CANARY,
                                remarks(CANARY)));
        assertThat(((InformationRequested) requested).getItems()).containsExactly("SUPPORT_PLAN");
        assertThat(rejected + " " + requested).doesNotContain(CANARY);
    }

    @Test
    void carriesCodedFindings() {
        var completed =
                (CheckCompleted)
                        record(
                                new ReviewEvent.CheckCompleted(
                                        about(null),
                                        CheckName.CREDIT,
                                        CheckResult.failed("CREDIT_GRADE_E")));
        assertThat(completed.getCheck()).isEqualTo("CREDIT");
        assertThat(completed.getOutcome()).isEqualTo(CheckOutcome.FAILED);
        assertThat(completed.getFindings()).containsExactly("CREDIT_GRADE_E");
    }

    @Test
    void whatConcernsThisServiceAloneIsNotPublished() {
        assertThat(
                        List.of(
                                new ReviewEvent.ChecksFinished(about(null)),
                                new ReviewEvent.Claimed(about(RITA.id())),
                                new ReviewEvent.Assigned(about(RITA.id()), RITA.id(), "words"),
                                new ReviewEvent.Released(about(RITA.id()), "words"),
                                new ReviewEvent.Returned(about(null)),
                                new ReviewEvent.Amended(about(null), 2, List.of()),
                                new ReviewEvent.Withdrawn(about(null), "APPLICANT")))
                .allSatisfy(event -> assertThat(ReviewEventMapper.toRecord(event)).isEmpty());
    }

    private static Remarks remarks(String words) {
        return new Remarks(7, words, Map.of("office.street", words), NOW);
    }

    private SpecificRecord record(ReviewEvent event) {
        return ReviewEventMapper.toRecord(event).orElseThrow().withMeta(meta);
    }

    private Occurrence about(@Nullable ReviewerId actor) {
        return new Occurrence(review, ENROLLMENT, NOW, actor);
    }
}

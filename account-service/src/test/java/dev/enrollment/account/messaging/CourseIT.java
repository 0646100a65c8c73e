package dev.enrollment.account.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.PartnerSystem;
import dev.enrollment.account.WholeService;
import dev.enrollment.account.intake.SampleRecords;
import dev.enrollment.account.timeline.Course;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Milestone;
import dev.enrollment.account.timeline.TimelineDesk;
import dev.enrollment.events.AgreementDeclined;
import dev.enrollment.events.AgreementExtended;
import dev.enrollment.events.AgreementOffered;
import dev.enrollment.events.AgreementReassigned;
import dev.enrollment.events.AgreementSigned;
import dev.enrollment.events.ApplicationApproved;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.events.ApplicationReceipt;
import dev.enrollment.events.CheckCompleted;
import dev.enrollment.events.CheckOutcome;
import dev.enrollment.events.Meta;
import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.NotificationSent;
import dev.enrollment.events.ReviewOpened;
import dev.enrollment.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The course of an enrollment by the news of the other services, in whatever order they come. */
@WholeService
class CourseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final UUID ANY = new UUID(1, 1);
    private static final String HASH = "0".repeat(64);

    @Autowired private TimelineDesk timeline;

    private final String submission = "course-" + UUID.randomUUID();
    private PartnerSystem world;
    private UUID id;

    @BeforeEach
    void enroll() {
        world = new PartnerSystem();
        world.send("aurora", submission, SampleRecords.good(submission).build());
        id =
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        world.topics()
                                                .read(
                                                        Topics.replies("aurora"),
                                                        submission,
                                                        ApplicationReceipt.class),
                                found -> found.size() == 1)
                        .getFirst()
                        .getEnrollmentId();
    }

    @AfterEach
    void disconnect() {
        world.close();
    }

    @Test
    void aSignatureThatOvertakesTheApprovalWaitsForIt() {
        var expires = Instant.now().plusSeconds(600);
        send(
                Topics.AGREEMENTS,
                new AgreementOffered(
                        meta(1), ANY, "reseller-agreement", "1", HASH, 1, expires, null));
        send(
                Topics.AGREEMENTS,
                new AgreementSigned(
                        meta(2), ANY, "1", HASH, "signer", "OIDC_SIGN_IN", Instant.now()));
        send(
                Topics.NOTIFICATIONS,
                new NotificationSent(meta(1), ANY, "APPLICATION_RECEIVED", "de", "1"));
        awaitMilestone(Milestone.NOTIFICATION_SENT);
        assertThat(milestones()).doesNotContain(Milestone.AGREEMENT_SIGNED);

        send(Topics.REVIEWS, new ReviewOpened(meta(1), ANY, "DE"));
        send(
                Topics.REVIEWS,
                new CheckCompleted(
                        meta(2), ANY, "CREDIT", CheckOutcome.ATTENTION, List.of("GRADE_D")));
        send(Topics.REVIEWS, new ApplicationApproved(meta(3), ANY, "DE", "someone"));

        awaitMilestone(Milestone.AGREEMENT_SIGNED);
        assertThat(milestones())
                .containsSubsequence(
                        Milestone.ACCOUNT_CREATED,
                        Milestone.APPLICATION_SUBMITTED,
                        Milestone.REVIEW_OPENED,
                        Milestone.CHECK_COMPLETED,
                        Milestone.APPLICATION_APPROVED,
                        Milestone.AGREEMENT_OFFERED,
                        Milestone.AGREEMENT_SIGNED);
        assertThat(course().timeline())
                .filteredOn(entry -> entry.milestone() == Milestone.CHECK_COMPLETED)
                .singleElement()
                .extracting(Entry::codes)
                .isEqualTo(List.of("CREDIT"));
    }

    /** A mail server that took a letter may send it back days later. */
    @Test
    void aLetterThatFailsAfterItWasSentIsToldAfterwards() {
        UUID letter = UUID.randomUUID();
        send(
                Topics.NOTIFICATIONS,
                new NotificationSent(meta(1), letter, "APPLICATION_RECEIVED", "de", "1"));
        send(
                Topics.NOTIFICATIONS,
                new NotificationFailed(meta(2), letter, "APPLICATION_RECEIVED", "MAILBOX_UNKNOWN"));
        awaitMilestone(Milestone.NOTIFICATION_FAILED);
        assertThat(course().timeline())
                .filteredOn(entry -> entry.milestone().name().startsWith("NOTIFICATION"))
                .extracting(Entry::milestone, Entry::codes)
                .containsExactly(
                        tuple(Milestone.NOTIFICATION_SENT, List.of("APPLICATION_RECEIVED")),
                        tuple(
                                Milestone.NOTIFICATION_FAILED,
                                List.of("APPLICATION_RECEIVED", "MAILBOX_UNKNOWN")));
    }

    @Test
    void aDeclinedAgreementEndsTheCourseAndThePartnerHearsIt() {
        send(Topics.REVIEWS, new ReviewOpened(meta(1), ANY, "DE"));
        send(Topics.REVIEWS, new ApplicationApproved(meta(2), ANY, "DE", null));
        var expires = Instant.parse("2027-01-31T12:00:00Z");
        send(
                Topics.AGREEMENTS,
                new AgreementOffered(
                        meta(1), ANY, "reseller-agreement", "1", HASH, 1, expires, null));
        awaitMilestone(Milestone.AGREEMENT_OFFERED);
        assertThat(course().standing().due()).isEqualTo(expires);
        send(Topics.AGREEMENTS, new AgreementReassigned(meta(2), ANY, 2, expires, "SIGNATORY"));
        send(Topics.AGREEMENTS, new AgreementExtended(meta(3), ANY, 2, expires.plusSeconds(600)));
        awaitMilestone(Milestone.AGREEMENT_EXTENDED);
        assertThat(milestones()).contains(Milestone.AGREEMENT_REASSIGNED);
        assertThat(course().standing().due()).isEqualTo(expires.plusSeconds(600));
        send(Topics.AGREEMENTS, new AgreementDeclined(meta(4), ANY, "TERMS"));

        awaitMilestone(Milestone.AGREEMENT_DECLINED);
        var steps =
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        world.topics()
                                                .read(
                                                        Topics.replies("aurora"),
                                                        submission,
                                                        ApplicationProgress.class),
                                found -> found.size() == 5);
        assertThat(steps.getLast().getStatus()).isEqualTo("LAPSED");
        assertThat(steps.getLast().getTurn()).isEqualTo("NOBODY");
        assertThat(steps.getLast().getCodes()).containsExactly("TERMS");
        assertThat(steps).extracting(ApplicationProgress::getStep).containsExactly(1, 2, 3, 4, 5);
        assertThat(course().standing().due()).isNull();
    }

    private void send(String topic, SpecificRecord event) {
        world.event(topic, id.toString(), event);
    }

    private Meta meta(long sequence) {
        return new Meta(UUID.randomUUID(), id, sequence, Instant.now(), null);
    }

    private void awaitMilestone(Milestone milestone) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(milestones()).contains(milestone));
    }

    private List<Milestone> milestones() {
        return course().timeline().stream().map(Entry::milestone).toList();
    }

    private Course course() {
        return timeline.course(new EnrollmentId(id)).orElseThrow();
    }
}

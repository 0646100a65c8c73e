package dev.enrollment.account.timeline.messaging;

import dev.enrollment.account.Submission;
import dev.enrollment.account.partner.Partners;
import dev.enrollment.account.timeline.Entry;
import dev.enrollment.account.timeline.Journey;
import dev.enrollment.account.timeline.PartnerProgress;
import dev.enrollment.events.ApplicationProgress;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.schemas.Topics;
import org.springframework.stereotype.Component;

/**
 * Publishes each step on the reply topic of the partner whose submission it was, if it reads one.
 */
@Component
class ReplyTopicProgress implements PartnerProgress {

    private final Outbox outbox;
    private final Partners partners;

    ReplyTopicProgress(Outbox outbox, Partners partners) {
        this.outbox = outbox;
        this.partners = partners;
    }

    @Override
    public void tell(Submission began, Journey journey, Entry step) {
        if (partners.wantsReplies(began.partner())) {
            outbox.appendPlain(
                    Topics.replies(began.partner()), began.id(), progress(began, journey, step));
        }
    }

    private static ApplicationProgress progress(Submission began, Journey journey, Entry step) {
        return ApplicationProgress.newBuilder()
                .setSubmissionId(began.id())
                .setEnrollmentId(journey.id().value())
                .setStep(journey.steps())
                .setStatus(journey.standing().status().name())
                .setMilestone(step.milestone().name())
                .setTurn(step.turn().name())
                .setCodes(step.codes())
                .setOccurredAt(step.at())
                .build();
    }
}

package dev.enrollment.agreement.messaging;

import dev.enrollment.agreement.AgreementEvent;
import dev.enrollment.agreement.AgreementEvents;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.schemas.Topics;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes by the outbox, and leaves one line in the log for each step. */
@Component
class OutboxAgreementEvents implements AgreementEvents {

    private static final Logger log = LoggerFactory.getLogger("agreement");

    private final Outbox outbox;

    OutboxAgreementEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(AgreementEvent event) {
        var agreement = event.agreement();
        AgreementEventMapper.draft(event)
                .ifPresent(
                        draft ->
                                outbox.append(
                                        Topics.AGREEMENTS, agreement.enrollment().value(), draft));
        publishSignatory(event, agreement.enrollment().value());
        log.info(
                "enrollment {}: agreement {} {}, link version {}",
                agreement.enrollment(),
                agreement.id(),
                event.getClass().getSimpleName(),
                agreement.linkVersion());
    }

    private void publishSignatory(AgreementEvent event, UUID enrollment) {
        if (event instanceof AgreementEvent.Reassigned(var agreement)) {
            outbox.append(
                    Topics.SIGNATORIES, enrollment, AgreementEventMapper.signatory(agreement));
        } else if (event instanceof AgreementEvent.SignatoryForgotten) {
            outbox.appendTombstone(Topics.SIGNATORIES, enrollment);
        }
    }
}

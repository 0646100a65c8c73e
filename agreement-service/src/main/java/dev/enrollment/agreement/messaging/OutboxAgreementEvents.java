package dev.enrollment.agreement.messaging;

import dev.enrollment.agreement.AgreementEvent;
import dev.enrollment.agreement.AgreementEvents;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.schemas.Topics;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
    public Optional<UUID> publish(AgreementEvent event) {
        var agreement = event.agreement();
        Optional<UUID> id =
                AgreementEventMapper.draft(event)
                        .map(draft -> append(agreement.enrollment().value(), draft));
        publishSignatory(event, agreement.enrollment().value());
        log.info(
                "enrollment {}: agreement {} {}, link version {}",
                agreement.enrollment(),
                agreement.id(),
                event.getClass().getSimpleName(),
                agreement.linkVersion());
        return id;
    }

    private UUID append(UUID enrollment, EventDraft draft) {
        var id = new AtomicReference<>(enrollment);
        outbox.append(
                Topics.AGREEMENTS,
                enrollment,
                meta -> {
                    id.set(meta.getEventId());
                    return draft.withMeta(meta);
                });
        return id.get();
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

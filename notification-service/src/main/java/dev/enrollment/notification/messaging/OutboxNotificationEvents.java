package dev.enrollment.notification.messaging;

import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.NotificationSent;
import dev.enrollment.messaging.EventDraft;
import dev.enrollment.messaging.Outbox;
import dev.enrollment.notification.NotificationEvent;
import dev.enrollment.notification.NotificationEvents;
import dev.enrollment.schemas.Topics;
import org.springframework.stereotype.Component;

/** Publishes the domain's events as Avro records. */
@Component
class OutboxNotificationEvents implements NotificationEvents {

    private final Outbox outbox;

    OutboxNotificationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(NotificationEvent event) {
        outbox.append(Topics.NOTIFICATIONS, event.enrollment().value(), draft(event));
    }

    private static EventDraft draft(NotificationEvent event) {
        return switch (event) {
            case NotificationEvent.Sent sent ->
                    meta ->
                            NotificationSent.newBuilder()
                                    .setMeta(meta)
                                    .setNotificationId(sent.notification().value())
                                    .setKind(sent.kind().name())
                                    .setLanguage(sent.wording().language())
                                    .setTemplateVersion(sent.wording().templateVersion())
                                    .build();
            case NotificationEvent.Failed failed ->
                    meta ->
                            NotificationFailed.newBuilder()
                                    .setMeta(meta)
                                    .setNotificationId(failed.notification().value())
                                    .setKind(failed.kind().name())
                                    .setCause(failed.cause().name())
                                    .build();
        };
    }
}

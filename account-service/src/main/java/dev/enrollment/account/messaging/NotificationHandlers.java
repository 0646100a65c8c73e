package dev.enrollment.account.messaging;

import static dev.enrollment.account.messaging.InOrder.enrollment;

import dev.enrollment.account.AccountEvent.Note;
import dev.enrollment.account.AccountEvent.Noted;
import dev.enrollment.account.NewsDesk;
import dev.enrollment.events.NotificationFailed;
import dev.enrollment.events.NotificationSent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which letters went out and which did not. */
@Component
class NotificationHandlers {

    private final NewsDesk news;

    NotificationHandlers(NewsDesk news) {
        this.news = news;
    }

    void sent(NotificationSent event) {
        var meta = event.getMeta();
        var codes = List.of(event.getKind());
        news.noted(
                enrollment(meta), new Noted(meta.getOccurredAt(), Note.NOTIFICATION_SENT, codes));
    }

    void failed(NotificationFailed event) {
        var meta = event.getMeta();
        var codes = List.of(event.getKind(), event.getCause());
        news.noted(
                enrollment(meta), new Noted(meta.getOccurredAt(), Note.NOTIFICATION_FAILED, codes));
    }
}

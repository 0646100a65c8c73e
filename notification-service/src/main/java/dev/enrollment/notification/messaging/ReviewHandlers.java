package dev.enrollment.notification.messaging;

import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Reply;
import org.springframework.stereotype.Component;

/**
 * What letters follow from the review's events. An approval is told with the agreement's link, once
 * that is offered.
 */
@Component
class ReviewHandlers {

    private final Occasions occasions;

    ReviewHandlers(Occasions occasions) {
        this.occasions = occasions;
    }

    void informationRequested(InformationRequested event) {
        occasions.tellWithRemarks(
                event.getMeta(),
                NotificationKind.INFORMATION_REQUESTED,
                event.getItems(),
                new Reply(event.getAnswerBy(), event.getRemarksRevision()));
    }

    void rejected(ApplicationRejected event) {
        occasions.tellWithRemarks(
                event.getMeta(),
                NotificationKind.APPLICATION_REJECTED,
                event.getReasons(),
                new Reply(event.getAppealBy(), event.getRemarksRevision()));
    }
}

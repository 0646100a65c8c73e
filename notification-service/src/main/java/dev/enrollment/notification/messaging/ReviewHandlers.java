package dev.enrollment.notification.messaging;

import dev.enrollment.events.ApplicationRejected;
import dev.enrollment.events.InformationRequested;
import dev.enrollment.notification.NotificationKind;
import dev.enrollment.notification.Occasion.Facts;
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
        occasions.tell(
                event.getMeta(),
                NotificationKind.INFORMATION_REQUESTED,
                Facts.of(event.getItems()));
    }

    void rejected(ApplicationRejected event) {
        occasions.tell(
                event.getMeta(),
                NotificationKind.APPLICATION_REJECTED,
                Facts.of(event.getReasons()));
    }
}

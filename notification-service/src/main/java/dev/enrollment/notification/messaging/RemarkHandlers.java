package dev.enrollment.notification.messaging;

import dev.enrollment.events.ItemRemark;
import dev.enrollment.events.ReviewerRemarks;
import dev.enrollment.messaging.NotYet;
import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.NotificationDesk;
import dev.enrollment.notification.Remarks;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what reviewers tell applicants, beside the profile it belongs to. */
@Component
class RemarkHandlers {

    private static final int ANY_REVISION = 1;

    private final NotificationDesk desk;

    RemarkHandlers(NotificationDesk desk) {
        this.desk = desk;
    }

    void told(ReviewerRemarks event) {
        EnrollmentId enrollment = Occasions.enrollment(event.getMeta());
        if (!desk.knows(enrollment, ANY_REVISION)) {
            throw new NotYet("the profile");
        }
        desk.told(enrollment, new Remarks(event.getRevision(), event.getMessage(), items(event)));
    }

    private static Map<String, String> items(ReviewerRemarks event) {
        return event.getItems().stream()
                .collect(Collectors.toMap(ItemRemark::getItem, ItemRemark::getText));
    }

    void erased(UUID enrollment) {
        desk.erase(new EnrollmentId(enrollment));
    }
}

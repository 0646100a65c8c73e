package dev.enrollment.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes letters that came back after the mail server had taken them. */
@Service
@Transactional
public class BounceDesk {

    private static final Logger log = LoggerFactory.getLogger(BounceDesk.class);

    private final Notifications notifications;
    private final NotificationEvents events;
    private final Clock clock;

    BounceDesk(Notifications notifications, NotificationEvents events, Clock clock) {
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** The letter has failed from now on, and can be sent again; noted before, it stays so. */
    public Notification bounced(NotificationId id, FailureCause cause) {
        Notification sent =
                Optional.ofNullable(notifications.find(List.of(id)).get(id))
                        .orElseThrow(() -> new UnknownNotification(id));
        Notification bounced = sent.bounce(cause, clock.instant());
        if (bounced.status() != sent.status()) {
            notifications.save(List.of(bounced));
            events.publish(bounced.outcome());
            log.info(
                    "Enrollment {}: {} came back, {}",
                    bounced.occasion().enrollment(),
                    bounced.occasion().kind(),
                    cause);
        }
        return bounced;
    }
}

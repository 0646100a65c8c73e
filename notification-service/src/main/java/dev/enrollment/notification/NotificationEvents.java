package dev.enrollment.notification;

/** Publishes events, if and only if the running transaction commits. */
public interface NotificationEvents {

    void publish(NotificationEvent event);
}

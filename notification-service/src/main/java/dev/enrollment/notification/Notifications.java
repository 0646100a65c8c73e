package dev.enrollment.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All notifications. Everything but the two readings for people belongs into a transaction. */
public interface Notifications {

    /** Adds a notification; does nothing where its identity is known already. */
    void add(Notification notification);

    /** The notifications, locked until the transaction ends; unknown ones are left out. */
    Map<NotificationId, Notification> find(Collection<NotificationId> ids);

    /**
     * Up to {@code limit} whose next attempt is due, longest due first, locked; those that others
     * have locked are left out.
     */
    List<Notification> dueAt(Instant now, int limit);

    /**
     * Up to {@code limit} claimed before that time and not settled since, locked; those that others
     * have locked are left out.
     */
    List<Notification> claimedBefore(Instant time, int limit);

    /** Writes what became of known notifications. */
    void save(Collection<Notification> changed);

    /** The notifications of one enrollment, oldest first. */
    List<Notification> of(EnrollmentId enrollment);

    /** Counts over all notifications. */
    Tally tally();
}

package dev.enrollment.notification;

import java.util.Collection;
import java.util.Map;

/** Letters whose answer is outstanding. */
public interface Letters {

    Map<NotificationId, Letter> find(Collection<NotificationId> ids);

    void keep(Collection<HandOver> handedOver);

    void drop(Collection<NotificationId> ids);

    /** Forgets all letters of an enrollment, whatever is outstanding. */
    void dropAll(EnrollmentId enrollment);
}

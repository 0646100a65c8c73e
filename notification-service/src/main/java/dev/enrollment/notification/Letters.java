package dev.enrollment.notification;

import java.util.Optional;

/** Letters whose answer is outstanding. */
public interface Letters {

    Optional<Letter> find(NotificationId id);

    void keep(Notification notification, Letter letter);

    void drop(NotificationId id);

    /** Forgets all letters of an enrollment, whatever is outstanding. */
    void dropAll(EnrollmentId enrollment);
}

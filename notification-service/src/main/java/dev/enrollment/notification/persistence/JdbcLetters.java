package dev.enrollment.notification.persistence;

import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.Letter;
import dev.enrollment.notification.Letters;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.Wording;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLetters implements Letters {

    private final JdbcClient jdbc;

    JdbcLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Letter> find(NotificationId id) {
        return jdbc.sql(
                        "SELECT language, template_version, message FROM letter WHERE notification_id = ?")
                .param(id.value())
                .query(
                        (row, index) ->
                                new Letter(
                                        new Wording(
                                                row.getString("language"),
                                                row.getString("template_version")),
                                        row.getBytes("message")))
                .optional();
    }

    @Override
    public void keep(Notification notification, Letter letter) {
        jdbc.sql(
                        """
                        INSERT INTO letter (notification_id, enrollment_id, language, template_version, message)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (notification_id) DO NOTHING
                        """)
                .params(
                        notification.id().value(),
                        notification.occasion().enrollment().value(),
                        letter.wording().language(),
                        letter.wording().templateVersion(),
                        letter.message())
                .update();
    }

    @Override
    public void drop(NotificationId id) {
        jdbc.sql("DELETE FROM letter WHERE notification_id = ?").param(id.value()).update();
    }

    @Override
    public void dropAll(EnrollmentId enrollment) {
        jdbc.sql("DELETE FROM letter WHERE enrollment_id = ?").param(enrollment.value()).update();
    }
}

package dev.enrollment.notification.persistence;

import dev.enrollment.notification.EnrollmentId;
import dev.enrollment.notification.HandOver;
import dev.enrollment.notification.Letter;
import dev.enrollment.notification.Letters;
import dev.enrollment.notification.Notification;
import dev.enrollment.notification.NotificationId;
import dev.enrollment.notification.Wording;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLetters implements Letters {

    private static final String INSERT =
            """
            INSERT INTO letter (notification_id, enrollment_id, language, template_version, message)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (notification_id) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcLetters(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Map<NotificationId, Letter> find(Collection<NotificationId> ids) {
        Map<NotificationId, Letter> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT * FROM letter WHERE notification_id = ANY (?)")
                    .param(values(ids))
                    .query(
                            row -> {
                                found.put(
                                        new NotificationId(
                                                row.getObject("notification_id", UUID.class)),
                                        new Letter(
                                                new Wording(
                                                        row.getString("language"),
                                                        row.getString("template_version")),
                                                row.getBytes("message")));
                            });
        }
        return found;
    }

    @Override
    public void keep(Collection<HandOver> handedOver) {
        if (!handedOver.isEmpty()) {
            batches.batchUpdate(INSERT, handedOver, handedOver.size(), JdbcLetters::bind);
        }
    }

    @Override
    public void drop(Collection<NotificationId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("DELETE FROM letter WHERE notification_id = ANY (?)")
                    .param(values(ids))
                    .update();
        }
    }

    @Override
    public void dropAll(EnrollmentId enrollment) {
        jdbc.sql("DELETE FROM letter WHERE enrollment_id = ?").param(enrollment.value()).update();
    }

    private static void bind(PreparedStatement statement, HandOver handOver) throws SQLException {
        Notification claimed = handOver.claimed();
        Letter letter = handOver.letter();
        statement.setObject(1, claimed.id().value());
        statement.setObject(2, claimed.occasion().enrollment().value());
        statement.setString(3, letter.wording().language());
        statement.setString(4, letter.wording().templateVersion());
        statement.setBytes(5, letter.message());
    }

    private static UUID[] values(Collection<NotificationId> ids) {
        return ids.stream().map(NotificationId::value).toArray(UUID[]::new);
    }
}

package dev.enrollment.account.phone.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.phone.Method;
import dev.enrollment.account.phone.PhoneCheck;
import dev.enrollment.account.phone.PhoneChecks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each enrollment; PostgreSQL's clock says what is too old. */
@Repository
class JdbcPhoneChecks implements PhoneChecks {

    private static final String BEGIN =
            """
            INSERT INTO phone_check (enrollment_id, message_id, session_hash, number, method,
                code_hash, tries, expires_at)
            VALUES (:enrollment, :message, :session, :number, :method, :code, 0,
                clock_timestamp() + make_interval(secs => :validity))
            ON CONFLICT (enrollment_id) DO UPDATE SET
                message_id = excluded.message_id, session_hash = excluded.session_hash,
                number = excluded.number, method = excluded.method,
                code_hash = excluded.code_hash, tries = 0, expires_at = excluded.expires_at
            WHERE phone_check.verified_at IS NULL
            """;

    private static final String ATTEMPT =
            """
            UPDATE phone_check SET tries = tries + 1
            WHERE enrollment_id = :enrollment AND session_hash = :session AND tries < :most
              AND expires_at > clock_timestamp() AND verified_at IS NULL
            RETURNING *
            """;

    private static final String JUST_SENT =
            """
            SELECT count(*) FROM phone_check
            WHERE enrollment_id = :enrollment AND session_hash = :session AND number = :number
              AND method = :method AND tries = 0 AND verified_at IS NULL
              AND expires_at > clock_timestamp() + make_interval(secs => :left)
            """;

    private final JdbcClient jdbc;

    JdbcPhoneChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(Sending sending, Duration validity) {
        jdbc.sql(BEGIN)
                .param("enrollment", sending.enrollment().value())
                .param("message", sending.id())
                .param("session", sending.session())
                .param("number", sending.target().number())
                .param("method", sending.target().method().name())
                .param("code", sending.code())
                .param("validity", validity.toSeconds())
                .update();
    }

    @Override
    public boolean justSent(
            EnrollmentId enrollment, String session, PhoneCheck.Target target, Duration left) {
        return jdbc.sql(JUST_SENT)
                        .param("enrollment", enrollment.value())
                        .param("session", session)
                        .param("number", target.number())
                        .param("method", target.method().name())
                        .param("left", left.toSeconds())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Optional<PhoneCheck> find(EnrollmentId enrollment) {
        return jdbc.sql("SELECT * FROM phone_check WHERE enrollment_id = :enrollment")
                .param("enrollment", enrollment.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public Optional<PhoneCheck> attempt(EnrollmentId enrollment, String session, int most) {
        return jdbc.sql(ATTEMPT)
                .param("enrollment", enrollment.value())
                .param("session", session)
                .param("most", most)
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void settle(EnrollmentId enrollment) {
        jdbc.sql(
                        "UPDATE phone_check SET verified_at = clock_timestamp()"
                                + " WHERE enrollment_id = :enrollment")
                .param("enrollment", enrollment.value())
                .update();
    }

    private static PhoneCheck read(ResultSet row) throws SQLException {
        return new PhoneCheck(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getObject("message_id", UUID.class),
                row.getString("session_hash"),
                new PhoneCheck.Target(
                        row.getString("number"), Method.valueOf(row.getString("method"))),
                row.getString("code_hash"),
                row.getInt("tries"),
                row.getTimestamp("expires_at").toInstant());
    }
}

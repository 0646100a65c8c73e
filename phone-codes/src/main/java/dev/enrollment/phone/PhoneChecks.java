package dev.enrollment.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The codes under way: one row for each enrollment. PostgreSQL's clock says what is too old. */
final class PhoneChecks {

    /**
     * A code about to be sent.
     *
     * @param session keyed hash of the session it is bound to
     * @param code keyed hash of the code
     */
    record Sending(
            UUID enrollment, UUID id, String session, PhoneCheck.Target target, String code) {

        @Override
        public String toString() {
            return "Sending[" + id + "]";
        }
    }

    private static final String BEGIN =
            """
            INSERT INTO %1$s AS kept (enrollment_id, message_id, session_hash, number, method,
                code_hash, tries, expires_at)
            VALUES (:enrollment, :message, :session, :number, :method, :code, 0,
                clock_timestamp() + make_interval(secs => :validity))
            ON CONFLICT (enrollment_id) DO UPDATE SET
                message_id = excluded.message_id, session_hash = excluded.session_hash,
                number = excluded.number, method = excluded.method,
                code_hash = excluded.code_hash, tries = 0, expires_at = excluded.expires_at
            WHERE kept.verified_at IS NULL
            """;

    private static final String ATTEMPT =
            """
            UPDATE %1$s SET tries = tries + 1
            WHERE enrollment_id = :enrollment AND session_hash = :session AND tries < :most
              AND expires_at > clock_timestamp() AND verified_at IS NULL
            RETURNING *
            """;

    private static final String JUST_SENT =
            """
            SELECT count(*) FROM %1$s
            WHERE enrollment_id = :enrollment AND session_hash = :session AND number = :number
              AND method = :method AND tries = 0 AND verified_at IS NULL
              AND expires_at > clock_timestamp() + make_interval(secs => :left)
            """;

    private final JdbcClient jdbc;
    private final String table;

    PhoneChecks(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    PhoneChecks keptIn(String other) {
        return new PhoneChecks(jdbc, other);
    }

    /** Puts the code in the place of any earlier one of the enrollment. */
    void begin(Sending sending, Duration validity) {
        sql(BEGIN)
                .param("enrollment", sending.enrollment())
                .param("message", sending.id())
                .param("session", sending.session())
                .param("number", sending.target().number())
                .param("method", sending.target().method().name())
                .param("code", sending.code())
                .param("validity", validity.toSeconds())
                .update();
    }

    /** Whether the session's untried code for this very phone is valid for longer than this. */
    boolean justSent(UUID enrollment, String session, PhoneCheck.Target target, Duration left) {
        return sql(JUST_SENT)
                        .param("enrollment", enrollment)
                        .param("session", session)
                        .param("number", target.number())
                        .param("method", target.method().name())
                        .param("left", left.toSeconds())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The newest code of the enrollment, whatever has become of it. */
    Optional<PhoneCheck> find(UUID enrollment) {
        return sql("SELECT * FROM %1$s WHERE enrollment_id = :enrollment")
                .param("enrollment", enrollment)
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Takes one of the tries that are left; empty where none is, the code is too old or belongs to
     * another session. The row stays locked until the transaction ends.
     *
     * @param most how many tries a code has
     */
    Optional<PhoneCheck> attempt(UUID enrollment, String session, int most) {
        return sql(ATTEMPT)
                .param("enrollment", enrollment)
                .param("session", session)
                .param("most", most)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Keeps the number as the one that was reached; its code counts no more. */
    void settle(UUID enrollment) {
        sql("UPDATE %1$s SET verified_at = clock_timestamp()"
                        + " WHERE enrollment_id = :enrollment")
                .param("enrollment", enrollment)
                .update();
    }

    void forget(UUID enrollment) {
        sql("DELETE FROM %1$s WHERE enrollment_id = :enrollment")
                .param("enrollment", enrollment)
                .update();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.formatted(table));
    }

    private static PhoneCheck read(ResultSet row) throws SQLException {
        @Nullable Timestamp verified = row.getTimestamp("verified_at");
        return new PhoneCheck(
                row.getObject("enrollment_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("session_hash"),
                new PhoneCheck.Target(
                        row.getString("number"), Method.valueOf(row.getString("method"))),
                row.getString("code_hash"),
                row.getInt("tries"),
                row.getTimestamp("expires_at").toInstant(),
                verified == null ? null : verified.toInstant());
    }
}

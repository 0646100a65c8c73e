package dev.enrollment.phone;

import dev.enrollment.phone.SendLimit.Scope;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what was sent, so exactly that parallel requests never exceed a limit: a row for each
 * subject, locked while its messages are counted: whoever comes at the same moment waits and then
 * counts what the first one has added. Locked in one order, so nobody waits for ever.
 */
final class SendCounts {

    private static final String LOCK =
            """
            INSERT INTO phone_subject (scope, subject, last_sent_at)
            VALUES (:scope, :subject, clock_timestamp())
            ON CONFLICT (scope, subject) DO UPDATE SET last_sent_at = excluded.last_sent_at
            """;

    private static final String COUNT =
            """
            SELECT count(*) FROM phone_message
            WHERE scope = :scope AND subject = :subject
              AND sent_at > clock_timestamp() - make_interval(secs => :window)
            """;

    private static final String ADD =
            """
            INSERT INTO phone_message (scope, subject, sent_at)
            VALUES (:scope, :subject, clock_timestamp())
            """;

    private final JdbcClient jdbc;

    SendCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other reservations for any of the subjects wait until the transaction ends. */
    void hold(Map<Scope, String> subjects) {
        new EnumMap<>(subjects).forEach((scope, subject) -> run(LOCK, scope, subject));
    }

    /**
     * Counts one message for all subjects, or for none where a limit is reached; that limit comes
     * back. Other reservations for any of the subjects wait until the transaction ends.
     */
    Optional<SendLimit> reserve(Map<Scope, String> subjects, List<SendLimit> limits) {
        hold(subjects);
        var ordered = new EnumMap<>(subjects);
        Optional<SendLimit> reached =
                limits.stream().filter(limit -> count(limit, ordered) >= limit.most()).findFirst();
        if (reached.isEmpty()) {
            ordered.forEach((scope, subject) -> run(ADD, scope, subject));
            forget();
        }
        return reached;
    }

    private void forget() {
        forget("phone_message", "sent_at");
        forget("phone_subject", "last_sent_at");
    }

    /** Rows that others work on are left to the next time. */
    private void forget(String table, String at) {
        jdbc.sql(
                        """
                        DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM %1$s
                            WHERE %2$s < clock_timestamp() - make_interval(secs => :kept)
                            LIMIT 100 FOR UPDATE SKIP LOCKED))
                        """
                                .formatted(table, at))
                .param("kept", PhoneCodes.COUNTED.toSeconds())
                .update();
    }

    private void run(String statement, Scope scope, String subject) {
        jdbc.sql(statement).param("scope", scope.name()).param("subject", subject).update();
    }

    private int count(SendLimit limit, Map<Scope, String> subjects) {
        return jdbc.sql(COUNT)
                .param("scope", limit.scope().name())
                .param("subject", Objects.requireNonNull(subjects.get(limit.scope())))
                .param("window", limit.window().toSeconds())
                .query(Integer.class)
                .single();
    }
}

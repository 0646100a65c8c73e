package dev.enrollment.account.intake.persistence;

import dev.enrollment.account.intake.IdempotencyKeys;
import dev.enrollment.account.intake.Reply;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each key; its uniqueness is what makes a second request wait for the first. */
@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {

    private static final String CLAIM =
            """
            INSERT INTO idempotency (partner, idempotency_key, fingerprint)
            VALUES (:partner, :key, :fingerprint)
            ON CONFLICT DO NOTHING
            """;

    private static final String KNOWN =
            """
            SELECT fingerprint, status, location, body FROM idempotency
             WHERE partner = :partner AND idempotency_key = :key
            """;

    private static final String SETTLE =
            """
            UPDATE idempotency SET status = :status, location = :location, body = :body
             WHERE partner = :partner AND idempotency_key = :key
            """;

    private static final String FORGET =
            """
            DELETE FROM idempotency
             WHERE created_at < clock_timestamp() - make_interval(secs => :seconds)
            """;

    private final JdbcClient jdbc;

    JdbcIdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> claim(String partner, String key, String fingerprint) {
        int taken =
                jdbc.sql(CLAIM)
                        .param("partner", partner)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .update();
        return taken == 1
                ? Optional.empty()
                : jdbc.sql(KNOWN)
                        .param("partner", partner)
                        .param("key", key)
                        .query((row, number) -> known(row))
                        .optional();
    }

    @Override
    public void settle(String partner, String key, Reply reply) {
        jdbc.sql(SETTLE)
                .param("partner", partner)
                .param("key", key)
                .param("status", reply.status())
                .param("location", reply.location())
                .param("body", reply.body())
                .update();
    }

    @Override
    public int forget(Duration age) {
        return jdbc.sql(FORGET).param("seconds", (double) age.toSeconds()).update();
    }

    private static Known known(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new Known(row.getString("fingerprint"), body == null ? null : reply(row, body));
    }

    private static @Nullable Reply reply(ResultSet row, String body) throws SQLException {
        return new Reply(row.getInt("status"), row.getString("location"), body);
    }
}

package dev.enrollment.account.provisioning.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.provisioning.AwaitedErasures;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read where the accounts keep them, without a lock: the account itself has the last word. */
@Repository
class JdbcAwaitedErasures implements AwaitedErasures {

    private static final String AWAITED =
            """
            SELECT enrollment_id, erasure_requested_at FROM account
             WHERE enrollment_id = ANY (?) AND erasure_requested_at IS NOT NULL
            """;

    private final JdbcClient jdbc;

    JdbcAwaitedErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<EnrollmentId, Instant> among(Collection<EnrollmentId> ids) {
        UUID[] keys = ids.stream().map(EnrollmentId::value).toArray(UUID[]::new);
        Map<EnrollmentId, Instant> awaited = new HashMap<>();
        jdbc.sql(AWAITED)
                .param(keys)
                .query(
                        row -> {
                            awaited.put(
                                    new EnrollmentId(row.getObject(1, UUID.class)),
                                    row.getObject(2, OffsetDateTime.class).toInstant());
                        });
        return awaited;
    }
}

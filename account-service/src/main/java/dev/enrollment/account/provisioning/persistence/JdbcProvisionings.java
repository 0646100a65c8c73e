package dev.enrollment.account.provisioning.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.provisioning.Provisioning;
import dev.enrollment.account.provisioning.Provisionings;
import dev.enrollment.defaults.Bell;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProvisionings implements Provisionings {

    private static final String LOAD =
            """
            SELECT * FROM provisioning WHERE enrollment_id = ANY(?) ORDER BY enrollment_id FOR UPDATE
            """;

    private static final String WRITE =
            """
            INSERT INTO provisioning (enrollment_id, market, signer_subject, agreement_id,
                agreement_version, agreement_hash, started_at, status,
                operation_number, operation_id, reported_success, partner_account_id, attempts, failures,
                last_failure, unsure, next_attempt_at, delay_announced_at, step_under_way)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                status = excluded.status,
                operation_number = excluded.operation_number,
                operation_id = excluded.operation_id,
                reported_success = excluded.reported_success,
                partner_account_id = excluded.partner_account_id,
                attempts = excluded.attempts,
                failures = excluded.failures,
                last_failure = excluded.last_failure,
                unsure = excluded.unsure,
                next_attempt_at = excluded.next_attempt_at,
                delay_announced_at = excluded.delay_announced_at,
                step_under_way = excluded.step_under_way
            """;

    private static final String DUE =
            """
            SELECT enrollment_id FROM provisioning
            WHERE status <> 'COMPLETED' AND next_attempt_at <= ?
            ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String LATE =
            """
            SELECT enrollment_id FROM provisioning
            WHERE status <> 'COMPLETED' AND delay_announced_at IS NULL AND started_at <= ?
            ORDER BY started_at LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    private static final String UNDER_WAY =
            """
            SELECT * FROM provisioning
            WHERE status <> 'COMPLETED' AND failures >= :failures
              AND (NOT :late OR delay_announced_at IS NOT NULL)
              AND (cast(:after AS uuid) IS NULL OR (started_at, enrollment_id) >
                   (SELECT started_at, enrollment_id FROM provisioning WHERE enrollment_id = :after))
            ORDER BY started_at, enrollment_id
            LIMIT :limit
            """;

    private final BufferedTable<EnrollmentId, Provisioning> rows;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Bell bell;
    private final Clock clock;

    JdbcProvisionings(WriteBuffer buffer, JdbcTemplate jdbc, Bell provisioningDue, Clock clock) {
        this.clock = clock;
        this.bell = provisioningDue;
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.rows = buffer.table("provisioning", this::load, this::write);
    }

    @Override
    public Optional<Provisioning> find(EnrollmentId id) {
        return rows.find(id);
    }

    @Override
    public void put(Provisioning provisioning) {
        rows.put(provisioning.order().enrollment(), provisioning);
    }

    @Override
    public void preload(Collection<EnrollmentId> ids) {
        rows.preload(ids);
    }

    @Override
    public List<EnrollmentId> due(Instant now, Instant late, int limit) {
        return Stream.concat(due(DUE, now, limit), due(LATE, late, limit))
                .distinct()
                .limit(limit)
                .toList();
    }

    private Stream<EnrollmentId> due(String sql, Instant by, int limit) {
        return client
                .sql(sql)
                .params(Timestamp.from(by), limit)
                .query((row, number) -> new EnrollmentId(row.getObject(1, UUID.class)))
                .list()
                .stream();
    }

    @Override
    public List<Provisioning> underWay(
            int minFailures, boolean onlyLate, @Nullable EnrollmentId after, int limit) {
        return client.sql(UNDER_WAY)
                .param("failures", minFailures)
                .param("late", onlyLate)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(ProvisioningRow::read)
                .list();
    }

    private Map<EnrollmentId, Provisioning> load(Collection<EnrollmentId> ids) {
        UUID[] keys = ids.stream().map(EnrollmentId::value).toArray(UUID[]::new);
        return client.sql(LOAD).param(keys).query(ProvisioningRow::read).stream()
                .collect(Collectors.toMap(row -> row.order().enrollment(), Function.identity()));
    }

    private void write(Collection<Provisioning> changed) {
        jdbc.batchUpdate(WRITE, changed.stream().map(ProvisioningRow::values).toList());
        Instant now = clock.instant();
        if (changed.stream().anyMatch(it -> it.isDue(now))) {
            bell.ringAfterCommit();
        }
    }
}

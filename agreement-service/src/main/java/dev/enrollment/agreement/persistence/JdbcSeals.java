package dev.enrollment.agreement.persistence;

import static dev.enrollment.agreement.persistence.Times.instant;
import static dev.enrollment.agreement.persistence.Times.optionalInstant;
import static dev.enrollment.agreement.persistence.Times.timestamp;

import dev.enrollment.agreement.Acceptance;
import dev.enrollment.agreement.AgreementId;
import dev.enrollment.agreement.Backlog;
import dev.enrollment.agreement.Content;
import dev.enrollment.agreement.Edition;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.RetentionProperties;
import dev.enrollment.agreement.Seal;
import dev.enrollment.agreement.SealingOrder;
import dev.enrollment.agreement.SealingOutcome;
import dev.enrollment.agreement.Seals;
import dev.enrollment.agreement.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders and sealed agreements in the table {@code sealing}. */
@Repository
class JdbcSeals implements Seals {

    private static final String ORDER =
            """
            INSERT INTO sealing
                (enrollment_id, content, content_hash, evidence, ordered_at, keep_until, due_at)
            VALUES (:enrollment, :content, :hash, :evidence, :signedAt, :keepUntil, :signedAt)""";

    /** Takes what is due: which of it, and in which order. */
    private static final String CLAIM =
            """
            UPDATE sealing s SET attempts = s.attempts + 1,
                due_at = clock_timestamp() + :pause * interval '1 millisecond'
            FROM agreement a
            WHERE a.enrollment_id = s.enrollment_id AND s.enrollment_id = ANY (ARRAY(
                SELECT enrollment_id FROM sealing WHERE %s AND due_at <= clock_timestamp()
                ORDER BY %s LIMIT :limit FOR UPDATE SKIP LOCKED))
            RETURNING s.enrollment_id, a.id, a.document, a.document_version, a.language,
                a.document_hash, coalesce(s.content, '') AS content, s.content_hash,
                coalesce(s.evidence, '') AS evidence, s.pdf, s.attempts\
            """;

    private static final String CLAIM_UNSEALED = CLAIM.formatted("sealed_at IS NULL", "due_at");

    /** What proves these seals ends soon; also of what an erasure has locked. */
    private static final String CLAIM_ENDING =
            CLAIM.formatted(
                    "sealed_at IS NOT NULL AND coalesce(holds_until, '-infinity')"
                            + " <= clock_timestamp() + :before * interval '1 millisecond'",
                    "coalesce(holds_until, '-infinity')");

    private static final String KEEP =
            """
            UPDATE sealing SET sealed_at = :at, level = :level, pdf = :pdf, pdf_hash = :hash,
                content = NULL, evidence = NULL, problem = NULL, holds_until = :holdsUntil
            WHERE enrollment_id = :enrollment AND pdf_hash IS NOT DISTINCT FROM :before\
            """;

    private static final String DELAY =
            """
            UPDATE sealing SET problem = :problem,
                due_at = clock_timestamp() + :pause * interval '1 millisecond'
            WHERE enrollment_id = :enrollment AND pdf_hash IS NOT DISTINCT FROM :before\
            """;

    private final JdbcClient jdbc;
    private final RetentionProperties retention;

    JdbcSeals(JdbcClient jdbc, RetentionProperties retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    @Override
    public void order(Acceptance acceptance) {
        var signedAt = timestamp(acceptance.evidence().answeredAt());
        jdbc.sql(ORDER)
                .param("enrollment", acceptance.evidence().agreement().enrollment().value())
                .param("content", acceptance.content().text())
                .param("hash", acceptance.content().hash())
                .param("evidence", EvidenceFile.of(acceptance))
                .param("signedAt", signedAt)
                .param("keepUntil", signedAt == null ? null : signedAt.plus(retention.retention()))
                .update();
    }

    @Override
    public List<SealingOrder> claim(int limit, Duration comeBackAfter) {
        List<SealingOrder> unsealed = claim(CLAIM_UNSEALED, limit, comeBackAfter);
        return unsealed.isEmpty() ? claim(CLAIM_ENDING, limit, comeBackAfter) : unsealed;
    }

    private List<SealingOrder> claim(String statement, int limit, Duration comeBackAfter) {
        return jdbc.sql(statement)
                .param("limit", limit)
                .param("pause", comeBackAfter.toMillis())
                .param("before", retention.renewBefore().toMillis())
                .query(JdbcSeals::order)
                .list();
    }

    private static @Nullable String hashBefore(SealingOrder order) {
        return order.sealed() == null ? null : Sha256.of(order.sealed());
    }

    private static SealingOrder order(ResultSet row, int number) throws SQLException {
        var edition =
                new Edition(
                        row.getString("document"),
                        row.getString("document_version"),
                        row.getString("language"),
                        row.getString("document_hash"));
        return new SealingOrder(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                new AgreementId(row.getObject("id", UUID.class)),
                new Content(edition, row.getString("content"), row.getString("content_hash")),
                row.getString("evidence"),
                row.getBytes("pdf"),
                row.getInt("attempts"));
    }

    @Override
    public boolean keep(SealingOutcome.Sealed sealed, Instant at) {
        return jdbc.sql(KEEP)
                        .param("enrollment", sealed.order().enrollment().value())
                        .param("at", timestamp(at))
                        .param("level", sealed.level())
                        .param("pdf", sealed.pdf())
                        .param("hash", sealed.hash())
                        .param("holdsUntil", timestamp(sealed.holdsUntil()))
                        .param("before", hashBefore(sealed.order()))
                        .update()
                == 1;
    }

    @Override
    public void delay(SealingOutcome.Delayed delayed, Duration pause) {
        jdbc.sql(DELAY)
                .param("enrollment", delayed.order().enrollment().value())
                .param("problem", delayed.step())
                .param("before", hashBefore(delayed.order()))
                .param("pause", pause.toMillis())
                .update();
    }

    @Override
    public Optional<Seal> look(EnrollmentId enrollment) {
        return jdbc.sql(
                        "SELECT content_hash, attempts, problem, sealed_at, level, pdf_hash FROM"
                                + " sealing WHERE enrollment_id = ?")
                .param(enrollment.value())
                .query(JdbcSeals::seal)
                .optional();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getString("content_hash"),
                row.getInt("attempts"),
                row.getString("problem"),
                optionalInstant(row, "sealed_at"),
                row.getString("level"),
                row.getString("pdf_hash"));
    }

    @Override
    public Optional<byte[]> pdf(EnrollmentId enrollment) {
        return jdbc.sql(
                        """
                        SELECT pdf FROM sealing
                        WHERE enrollment_id = ? AND pdf IS NOT NULL AND locked_at IS NULL""")
                .param(enrollment.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public Optional<byte[]> retainedPdf(EnrollmentId enrollment) {
        return jdbc.sql("SELECT pdf FROM sealing WHERE enrollment_id = ? AND pdf IS NOT NULL")
                .param(enrollment.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Override
    public Optional<Backlog> backlog() {
        return jdbc.sql(
                        """
                        SELECT min(ordered_at) AS since, greatest(0, ceil(1000 * extract(
                            epoch FROM min(due_at) - clock_timestamp())))::bigint AS until_due
                        FROM sealing WHERE sealed_at IS NULL HAVING count(*) > 0""")
                .query(
                        (row, number) ->
                                new Backlog(
                                        instant(row, "since"),
                                        Duration.ofMillis(row.getLong("until_due"))))
                .optional();
    }

    @Override
    public void removeOutdated() {
        jdbc.sql(
                        """
                        DELETE FROM sealing
                        WHERE locked_at IS NOT NULL AND keep_until <= clock_timestamp()""")
                .update();
    }
}

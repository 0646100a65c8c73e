package dev.enrollment.account.provisioning.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.Signature;
import dev.enrollment.account.provisioning.Attempts;
import dev.enrollment.account.provisioning.FailureCode;
import dev.enrollment.account.provisioning.Operation;
import dev.enrollment.account.provisioning.Provisioning;
import dev.enrollment.account.provisioning.ProvisioningOrder;
import dev.enrollment.account.provisioning.ProvisioningStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A provisioning as a row of its table, and back. */
final class ProvisioningRow {

    private ProvisioningRow() {}

    static Provisioning read(ResultSet row, int number) throws SQLException {
        Instant delayAnnouncedAt = nullableInstant(row, "delay_announced_at");
        return new Provisioning(
                order(row),
                ProvisioningStatus.valueOf(row.getString("status")),
                new Operation(
                        row.getInt("operation_number"),
                        row.getString("operation_id"),
                        row.getBoolean("reported_success"),
                        row.getString("partner_account_id")),
                attempts(row),
                delayAnnouncedAt);
    }

    /** In the order of the insert's parameters. */
    static @Nullable Object[] values(Provisioning it) {
        return new @Nullable Object[] {
            it.order().enrollment().value(),
            it.order().market(),
            it.order().signature().subject(),
            it.order().signature().agreementId(),
            it.order().signature().documentVersion(),
            it.order().signature().documentHash(),
            offset(it.order().startedAt()),
            it.status().name(),
            it.operation().number(),
            it.operation().id(),
            it.operation().reportedSuccess(),
            it.operation().partnerAccountId(),
            it.attempts().made(),
            it.attempts().failures(),
            it.attempts().lastFailure() == null ? null : it.attempts().lastFailure().name(),
            it.attempts().unsure(),
            offset(it.attempts().nextAt()),
            it.delayAnnouncedAt() == null ? null : offset(it.delayAnnouncedAt()),
            it.attempts().underWay()
        };
    }

    private static ProvisioningOrder order(ResultSet row) throws SQLException {
        return new ProvisioningOrder(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getString("market"),
                new Signature(
                        row.getString("signer_subject"),
                        row.getString("agreement_id"),
                        row.getString("agreement_version"),
                        row.getString("agreement_hash")),
                instant(row, "started_at"));
    }

    private static Attempts attempts(ResultSet row) throws SQLException {
        String lastFailure = row.getString("last_failure");
        return new Attempts(
                row.getInt("attempts"),
                row.getInt("failures"),
                lastFailure == null ? null : FailureCode.valueOf(lastFailure),
                row.getBoolean("unsure"),
                instant(row, "next_attempt_at"),
                row.getBoolean("step_under_way"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableInstant(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

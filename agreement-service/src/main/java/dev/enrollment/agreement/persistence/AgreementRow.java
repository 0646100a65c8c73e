package dev.enrollment.agreement.persistence;

import static dev.enrollment.agreement.persistence.Times.instant;
import static dev.enrollment.agreement.persistence.Times.optionalInstant;
import static dev.enrollment.agreement.persistence.Times.timestamp;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementId;
import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.Appointment;
import dev.enrollment.agreement.Deadlines;
import dev.enrollment.agreement.Edition;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.Reminders;
import dev.enrollment.agreement.Signatory;
import dev.enrollment.agreement.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as a row, in the order of {@link #COLUMNS}. */
final class AgreementRow {

    static final String COLUMNS =
            """
            id, enrollment_id, document, document_version, language, document_hash, \
            offered_at, remind_at, expires_at, reminders, status, link_version, reminded_at, closed_at, \
            signatory_name, signatory_email, signatory_phone, named_by, named_by_staff, named_at\
            """;

    private AgreementRow() {}

    static Agreement read(ResultSet row, int number) throws SQLException {
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                new Edition(
                        row.getString("document"),
                        row.getString("document_version"),
                        row.getString("language"),
                        row.getString("document_hash")),
                new Deadlines(
                        instant(row, "offered_at"),
                        instant(row, "remind_at"),
                        instant(row, "expires_at"),
                        Reminders.parse(row.getString("reminders"))),
                AgreementStatus.valueOf(row.getString("status")),
                row.getInt("link_version"),
                optionalInstant(row, "reminded_at"),
                optionalInstant(row, "closed_at"),
                appointment(row));
    }

    private static @Nullable Appointment appointment(ResultSet row) throws SQLException {
        String name = row.getString("signatory_name");
        return name == null
                ? null
                : new Appointment(
                        new Signatory(
                                name,
                                new EmailAddress(row.getString("signatory_email")),
                                phone(row.getString("signatory_phone"))),
                        new SubjectId(row.getString("named_by")),
                        row.getBoolean("named_by_staff"),
                        instant(row, "named_at"));
    }

    private static Signatory.@Nullable Phone phone(@Nullable String number) {
        return number == null ? null : Signatory.Phone.named(number);
    }

    static @Nullable Object[] values(Agreement agreement) {
        var edition = agreement.edition();
        var deadlines = agreement.deadlines();
        var appointed = agreement.appointment();
        var phone = appointed == null ? null : appointed.signatory().phone();
        return new @Nullable Object[] {
            agreement.id().value(),
            agreement.enrollment().value(),
            edition.document(),
            edition.version(),
            edition.language(),
            edition.hash(),
            timestamp(deadlines.offeredAt()),
            timestamp(deadlines.remindAt()),
            timestamp(deadlines.expiresAt()),
            deadlines.reminders().text(),
            agreement.status().name(),
            agreement.linkVersion(),
            timestamp(agreement.remindedAt()),
            timestamp(agreement.closedAt()),
            appointed == null ? null : appointed.signatory().name(),
            appointed == null ? null : appointed.signatory().email().value(),
            phone == null ? null : phone.number(),
            appointed == null ? null : appointed.by().value(),
            appointed == null ? null : appointed.staff(),
            appointed == null ? null : timestamp(appointed.at())
        };
    }
}

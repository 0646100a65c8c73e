package dev.enrollment.agreement.persistence;

import static dev.enrollment.agreement.persistence.Times.optionalInstant;
import static dev.enrollment.agreement.persistence.Times.timestamp;

import dev.enrollment.agreement.Applicant;
import dev.enrollment.agreement.Company;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.Registration;
import dev.enrollment.agreement.Signatory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An applicant as a row; the columns of its company are all null or none. */
final class ApplicantRow {

    private ApplicantRow() {}

    static Applicant read(ResultSet row, int number) throws SQLException {
        return new Applicant(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                row.getObject("revision") == null ? null : company(row, ""),
                row.getBoolean("withdrawn"),
                row.getBoolean("erased"));
    }

    /**
     * @param prefix of the columns that an agreement has too
     */
    static Company company(ResultSet row, String prefix) throws SQLException {
        return new Company(
                row.getInt("revision"),
                row.getString("market"),
                row.getString(prefix + "language"),
                row.getString("company"),
                new Signatory(
                        row.getString(prefix + "signatory_name"),
                        new EmailAddress(row.getString(prefix + "signatory_email")),
                        phone(row.getString(prefix + "signatory_phone"), row)),
                readRegistration(row));
    }

    private static Signatory.@Nullable Phone phone(@Nullable String number, ResultSet row)
            throws SQLException {
        return number == null
                ? null
                : new Signatory.Phone(number, optionalInstant(row, "phone_verified_at"));
    }

    private static @Nullable Registration readRegistration(ResultSet row) throws SQLException {
        String number = row.getString("register_number");
        return number == null
                ? null
                : new Registration(number, row.getString("vat_number"), row.getString("address"));
    }

    static @Nullable Object[] values(Applicant applicant) {
        var company = applicant.profile();
        var phone = company == null ? null : company.signatory().phone();
        var registration = company == null ? null : company.registration();
        return new @Nullable Object[] {
            applicant.enrollment().value(),
            applicant.withdrawn(),
            applicant.erased(),
            company == null ? null : company.revision(),
            company == null ? null : company.market(),
            company == null ? null : company.language(),
            company == null ? null : company.name(),
            company == null ? null : company.signatory().name(),
            company == null ? null : company.signatory().email().value(),
            phone == null ? null : phone.number(),
            phone == null ? null : timestamp(phone.verifiedAt()),
            registration == null ? null : registration.number(),
            registration == null ? null : registration.vatNumber(),
            registration == null ? null : registration.address()
        };
    }
}

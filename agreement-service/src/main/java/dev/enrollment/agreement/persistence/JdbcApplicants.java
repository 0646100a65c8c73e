package dev.enrollment.agreement.persistence;

import dev.enrollment.agreement.Applicant;
import dev.enrollment.agreement.Applicants;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Applicants in the table of that name. */
@Repository
class JdbcApplicants implements Applicants {

    private static final String LOAD =
            """
            SELECT * FROM applicant WHERE enrollment_id = ANY (?)
            ORDER BY enrollment_id FOR UPDATE""";

    // Two topics may meet here before the row exists to be locked. So facts are merged, whoever
    // writes last: what left stays left, and the highest revision of the profile counts.
    private static final String WRITE =
            """
            INSERT INTO applicant AS old (enrollment_id, withdrawn, erased,
                revision, market, language, company, signatory_name, signatory_email,
                signatory_phone, phone_verified_at, register_number, vat_number, address)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                withdrawn = old.withdrawn OR excluded.withdrawn,
                erased = old.erased OR excluded.erased,
                (revision, market, language, company, signatory_name, signatory_email,
                    signatory_phone, phone_verified_at, register_number, vat_number, address) = (
                    SELECT newest.* FROM (
                        SELECT old.revision, old.market, old.language, old.company,
                            old.signatory_name, old.signatory_email,
                            old.signatory_phone, old.phone_verified_at, old.register_number, old.vat_number, old.address
                        UNION ALL
                        SELECT excluded.revision, excluded.market, excluded.language,
                            excluded.company, excluded.signatory_name, excluded.signatory_email,
                            excluded.signatory_phone, excluded.phone_verified_at,
                            excluded.register_number, excluded.vat_number, excluded.address
                    ) AS newest
                    WHERE NOT (old.erased OR excluded.erased)
                    ORDER BY newest.revision DESC NULLS LAST LIMIT 1)""";

    private static final String LOOK = "SELECT * FROM applicant WHERE enrollment_id = ?";

    private static final String OF_SIGNATORY =
            """
            WITH spellings AS (SELECT unnest(?::text[]) AS email)
            SELECT * FROM applicant WHERE enrollment_id IN (
                SELECT enrollment_id FROM applicant
                WHERE lower(signatory_email) IN (SELECT email FROM spellings)
                UNION
                SELECT enrollment_id FROM agreement
                WHERE lower(signatory_email) IN (SELECT email FROM spellings))
            ORDER BY enrollment_id DESC LIMIT 100""";

    private final BufferedTable<UUID, Applicant> rows;
    private final JdbcTemplate template;

    JdbcApplicants(WriteBuffer buffer, JdbcTemplate template) {
        this.template = template;
        rows = buffer.table("applicant", this::load, this::write);
    }

    @Override
    public Applicant find(EnrollmentId enrollment) {
        return rows.find(enrollment.value()).orElseGet(() -> Applicant.unknown(enrollment));
    }

    @Override
    public void put(Applicant applicant) {
        rows.put(applicant.enrollment().value(), applicant);
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {
        rows.preload(enrollments.stream().map(EnrollmentId::value).toList());
    }

    @Override
    public List<Applicant> ofSignatory(EmailAddress email) {
        return template.query(
                OF_SIGNATORY,
                ApplicantRow::read,
                (Object) email.spellings().toArray(String[]::new));
    }

    @Override
    public Optional<Applicant> look(EnrollmentId enrollment) {
        return template.query(LOOK, ApplicantRow::read, enrollment.value()).stream().findFirst();
    }

    private Map<UUID, Applicant> load(Collection<UUID> enrollments) {
        return template
                .query(LOAD, ApplicantRow::read, (Object) enrollments.toArray(UUID[]::new))
                .stream()
                .collect(
                        Collectors.toMap(
                                applicant -> applicant.enrollment().value(), Function.identity()));
    }

    private void write(Collection<Applicant> applicants) {
        template.batchUpdate(WRITE, applicants.stream().map(ApplicantRow::values).toList());
    }
}

package dev.enrollment.agreement.persistence;

import dev.enrollment.agreement.Agreement;
import dev.enrollment.agreement.AgreementId;
import dev.enrollment.agreement.Agreements;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.OpenedAgreement;
import dev.enrollment.agreement.SubjectId;
import dev.enrollment.messaging.BufferedTable;
import dev.enrollment.messaging.WriteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements in the table of that name, written by one statement for each transaction. */
@Repository
class JdbcAgreements implements Agreements {

    private static final String LOAD =
            """
            SELECT %s FROM agreement WHERE enrollment_id = ANY (?)
            ORDER BY enrollment_id FOR UPDATE"""
                    .formatted(AgreementRow.COLUMNS);

    private static final String FIND_DUE =
            """
            SELECT %s FROM agreement WHERE due_at <= clock_timestamp()
            ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED"""
                    .formatted(AgreementRow.COLUMNS);

    private static final String WRITE =
            """
            INSERT INTO agreement (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (enrollment_id) DO UPDATE SET
                remind_at = excluded.remind_at,
                expires_at = excluded.expires_at,
                status = excluded.status,
                link_version = excluded.link_version,
                reminded_at = excluded.reminded_at,
                closed_at = excluded.closed_at,
                signatory_name = excluded.signatory_name,
                signatory_email = excluded.signatory_email,
                signatory_phone = excluded.signatory_phone,
                named_by = excluded.named_by,
                named_by_staff = excluded.named_by_staff,
                named_at = excluded.named_at"""
                    .formatted(AgreementRow.COLUMNS);

    private static final String LOOK =
            "SELECT %s FROM agreement WHERE ".formatted(AgreementRow.COLUMNS);

    private static final String OPEN =
            """
            SELECT a.*, p.revision, p.market, p.language AS profile_language, p.company,
                p.signatory_name AS profile_signatory_name,
                p.signatory_email AS profile_signatory_email,
                p.signatory_phone AS profile_signatory_phone, p.phone_verified_at,
                p.register_number, p.vat_number, p.address, clock_timestamp() AS opened_at
            FROM agreement a JOIN applicant p USING (enrollment_id)
            WHERE a.id = ? AND p.revision IS NOT NULL""";

    private final BufferedTable<UUID, Agreement> rows;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    JdbcAgreements(WriteBuffer buffer, JdbcTemplate template) {
        this.template = template;
        jdbc = JdbcClient.create(template);
        rows = buffer.table("agreement", this::load, this::write);
    }

    @Override
    public Optional<Agreement> find(EnrollmentId enrollment) {
        return rows.find(enrollment.value());
    }

    @Override
    public void put(Agreement agreement) {
        rows.put(agreement.enrollment().value(), agreement);
    }

    @Override
    public List<Agreement> findDue(int limit) {
        return template.query(FIND_DUE, AgreementRow::read, limit);
    }

    @Override
    public Optional<Duration> untilNextDue() {
        return jdbc.sql(
                        """
                        SELECT greatest(0, ceil(1000 * extract(
                            epoch FROM due_at - clock_timestamp())))::bigint
                        FROM agreement WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1""")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    @Override
    public void preload(Collection<EnrollmentId> enrollments) {
        rows.preload(enrollments.stream().map(EnrollmentId::value).toList());
    }

    @Override
    public Optional<Agreement> look(AgreementId id) {
        return jdbc.sql(LOOK + "id = ?").param(id.value()).query(AgreementRow::read).optional();
    }

    @Override
    public Optional<OpenedAgreement> open(AgreementId id) {
        return jdbc.sql(OPEN)
                .param(id.value())
                .query(
                        (row, number) ->
                                new OpenedAgreement(
                                        AgreementRow.read(row, number),
                                        ApplicantRow.company(row, "profile_"),
                                        Times.instant(row, "opened_at")))
                .optional();
    }

    @Override
    public Optional<Agreement> look(EnrollmentId enrollment) {
        return jdbc.sql(LOOK + "enrollment_id = ?")
                .param(enrollment.value())
                .query(AgreementRow::read)
                .optional();
    }

    @Override
    public List<Agreement> passedOnBy(SubjectId person) {
        return jdbc.sql(
                        LOOK
                                + "named_by = ? AND NOT named_by_staff ORDER BY named_at DESC LIMIT 100")
                .param(person.value())
                .query(AgreementRow::read)
                .list();
    }

    @Override
    public List<Agreement> look(Collection<EnrollmentId> enrollments) {
        return template.query(
                LOOK + "enrollment_id = ANY (?) ORDER BY offered_at DESC",
                AgreementRow::read,
                (Object) enrollments.stream().map(EnrollmentId::value).toArray(UUID[]::new));
    }

    private Map<UUID, Agreement> load(Collection<UUID> enrollments) {
        return template
                .query(LOAD, AgreementRow::read, (Object) enrollments.toArray(UUID[]::new))
                .stream()
                .collect(
                        Collectors.toMap(
                                agreement -> agreement.enrollment().value(), Function.identity()));
    }

    private void write(Collection<Agreement> agreements) {
        template.batchUpdate(WRITE, agreements.stream().map(AgreementRow::values).toList());
    }
}

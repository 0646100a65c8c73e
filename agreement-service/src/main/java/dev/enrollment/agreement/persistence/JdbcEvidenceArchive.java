package dev.enrollment.agreement.persistence;

import static dev.enrollment.agreement.persistence.Times.instant;
import static dev.enrollment.agreement.persistence.Times.optionalInstant;
import static dev.enrollment.agreement.persistence.Times.timestamp;

import dev.enrollment.agreement.AgreementStatus;
import dev.enrollment.agreement.EmailAddress;
import dev.enrollment.agreement.EnrollmentId;
import dev.enrollment.agreement.Evidence;
import dev.enrollment.agreement.EvidenceArchive;
import dev.enrollment.agreement.Proof;
import dev.enrollment.agreement.Signatory;
import dev.enrollment.agreement.Step;
import dev.enrollment.agreement.SubjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row for each answer; its primary key is one more reason why there is only one answer. */
@Repository
class JdbcEvidenceArchive implements EvidenceArchive {

    private final JdbcClient jdbc;

    JdbcEvidenceArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Evidence evidence) {
        var agreement = evidence.agreement();
        var visitor = evidence.visitor();
        var signIn = visitor.signIn();
        var refusal = evidence.refusal();
        jdbc.sql(
                        """
                        INSERT INTO evidence (enrollment_id, answer, reason, words, document,
                            document_version, language, document_hash, signer_subject,
                            signer_name, signer_email, method, authenticated_at,
                            context_class, remote_address, user_agent, answered_at)
                        VALUES (:enrollment, :answer, :reason, :words, :document, :version, :language,
                            :hash, :subject, :name, :email, :method, :authenticatedAt, :context,
                            :remoteAddress, :userAgent, :answeredAt)""")
                .param("enrollment", agreement.enrollment().value())
                .param("answer", agreement.status().name())
                .param("reason", refusal == null ? null : refusal.reason().name())
                .param("words", refusal == null ? null : refusal.words())
                .param("document", agreement.edition().document())
                .param("version", agreement.edition().version())
                .param("language", agreement.edition().language())
                .param("hash", agreement.edition().hash())
                .param("subject", visitor.subject().value())
                .param("name", visitor.name())
                .param("email", visitor.verifiedEmail().map(EmailAddress::value).orElse(null))
                .param("method", signIn.method())
                .param("authenticatedAt", timestamp(signIn.authenticatedAt()))
                .param("context", signIn.contextClass())
                .param("remoteAddress", signIn.remoteAddress())
                .param("userAgent", signIn.userAgent())
                .param("answeredAt", timestamp(evidence.answeredAt()))
                .update();
    }

    @Override
    public Optional<Proof> proofFor(EnrollmentId enrollment) {
        return jdbc.sql(
                        """
                        SELECT answer, reason, words, document_hash, signer_subject, method,
                            authenticated_at, context_class, answered_at
                        FROM evidence WHERE enrollment_id = ?""")
                .param(enrollment.value())
                .query(JdbcEvidenceArchive::proof)
                .optional();
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(
                AgreementStatus.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getString("words"),
                row.getString("document_hash"),
                row.getString("signer_subject"),
                row.getString("method"),
                optionalInstant(row, "authenticated_at"),
                row.getString("context_class"),
                instant(row, "answered_at"));
    }

    @Override
    public void note(Step step) {
        var named = step.named();
        jdbc.sql(
                        """
                        INSERT INTO agreement_step
                            (enrollment_id, step, taken_by, reason, name, email, method, pack_hash,
                             taken_at)
                        VALUES (:enrollment, :step, :by, :reason, :name, :email, :method, :hash,
                            :at)""")
                .param("enrollment", step.enrollment().value())
                .param("step", step.kind().name())
                .param("by", step.by().value())
                .param("reason", step.reason())
                .param("name", named == null ? null : named.name())
                .param("email", named == null ? null : named.email().value())
                .param("method", step.method())
                .param("hash", step.packHash())
                .param("at", timestamp(step.at()))
                .update();
    }

    @Override
    public List<Step> steps(EnrollmentId enrollment) {
        return jdbc.sql("SELECT * FROM agreement_step WHERE enrollment_id = ? ORDER BY id")
                .param(enrollment.value())
                .query(JdbcEvidenceArchive::step)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        return new Step(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                Step.Kind.valueOf(row.getString("step")),
                new SubjectId(row.getString("taken_by")),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                name == null
                        ? null
                        : new Signatory(name, new EmailAddress(row.getString("email")), null),
                row.getString("method"),
                row.getString("pack_hash"),
                instant(row, "taken_at"));
    }

    @Override
    public void erasePerson(EnrollmentId enrollment) {
        jdbc.sql(
                        """
                        UPDATE evidence SET signer_name = NULL, signer_email = NULL,
                            remote_address = NULL, user_agent = NULL, words = NULL
                        WHERE enrollment_id = ?""")
                .param(enrollment.value())
                .update();
        jdbc.sql(
                        """
                        UPDATE agreement_step SET name = NULL, email = NULL, reason = NULL
                        WHERE enrollment_id = ?""")
                .param(enrollment.value())
                .update();
        jdbc.sql("DELETE FROM phone_check WHERE enrollment_id = ?")
                .param(enrollment.value())
                .update();
        jdbc.sql("UPDATE sealing SET locked_at = clock_timestamp() WHERE enrollment_id = ?")
                .param(enrollment.value())
                .update();
    }
}

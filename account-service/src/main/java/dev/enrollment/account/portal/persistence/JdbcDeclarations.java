package dev.enrollment.account.portal.persistence;

import dev.enrollment.account.EnrollmentId;
import dev.enrollment.account.portal.DeclarationText;
import dev.enrollment.account.portal.Declarations;
import dev.enrollment.account.portal.Declared;
import dev.enrollment.account.portal.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations as rows that are only added. */
@Repository
class JdbcDeclarations implements Declarations {

    private static final String KEEP =
            """
            INSERT INTO declaration (enrollment_id, text_version, language, authority_text,
                consent_text, declared_at, subject, person, email)
            VALUES (:id, :version, :language, :authority, :consent, :at, :subject, :person, :email)
            """;

    private final JdbcClient jdbc;

    JdbcDeclarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(EnrollmentId id, Declared declared) {
        DeclarationText text = declared.text();
        Person person = declared.person();
        jdbc.sql(KEEP)
                .param("id", id.value())
                .param("version", text.version())
                .param("language", text.language())
                .param("authority", text.authority())
                .param("consent", text.consent())
                .param("at", Timestamp.from(declared.at()))
                .param("subject", person.subject())
                .param("person", person.name())
                .param("email", person.email())
                .update();
    }

    @Override
    public Optional<Declared> find(EnrollmentId id) {
        return jdbc.sql("SELECT * FROM declaration WHERE enrollment_id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private static Declared read(ResultSet row) throws SQLException {
        var text =
                new DeclarationText(
                        row.getString("text_version"),
                        row.getString("language"),
                        row.getString("authority_text"),
                        row.getString("consent_text"));
        var person =
                new Person(
                        row.getString("subject"),
                        row.getString("person"),
                        "",
                        row.getString("email"));
        return new Declared(text, row.getTimestamp("declared_at").toInstant(), person);
    }
}

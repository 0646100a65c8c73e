package dev.enrollment.account.persistence;

import dev.enrollment.account.Application;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of the table of applications, which only grows. */
@Component
class ApplicationTable {

    private static final String WRITE =
            """
            INSERT INTO application (enrollment_id, revision, language, legal_name,
                registration_number, vat_number, street, postal_code, city, province,
                office_phone, administrator_given_name, administrator_family_name,
                administrator_email, administrator_phone, partner_network_id, support_coverage,
                support_languages, support_url, declaration_version, declared_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    ApplicationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A revision is new whenever it is put: there is nothing to find. */
    Map<RevisionKey, ApplicationRow> load(Collection<RevisionKey> keys) {
        return Map.of();
    }

    void write(Collection<ApplicationRow> rows) {
        jdbc.batchUpdate(WRITE, rows, rows.size(), ApplicationTable::bind);
    }

    private static void bind(PreparedStatement statement, ApplicationRow row) throws SQLException {
        Application application = row.application();
        statement.setObject(1, row.key().id().value());
        statement.setInt(2, row.key().revision());
        statement.setString(3, application.language());
        bindCompany(statement, application);
        bindAdministrator(statement, application.administrator());
        statement.setString(16, application.partnerNetworkId());
        statement.setString(17, application.supportProfile().coverage());
        statement.setObject(18, application.supportProfile().languages().toArray(String[]::new));
        statement.setString(19, application.supportProfile().url());
        statement.setString(20, application.declaration().textVersion());
        statement.setTimestamp(21, Timestamp.from(application.declaration().declaredAt()));
    }

    private static void bindCompany(PreparedStatement statement, Application application)
            throws SQLException {
        statement.setString(4, application.company().legalName());
        statement.setString(5, application.company().registrationNumber());
        statement.setString(6, application.company().vatNumber());
        statement.setString(7, application.office().street());
        statement.setString(8, application.office().postalCode());
        statement.setString(9, application.office().city());
        statement.setString(10, application.office().province());
        statement.setString(11, application.office().phone());
    }

    private static void bindAdministrator(
            PreparedStatement statement, Application.Administrator administrator)
            throws SQLException {
        statement.setString(12, administrator.givenName());
        statement.setString(13, administrator.familyName());
        statement.setString(14, administrator.email());
        statement.setString(15, administrator.phone());
    }
}
